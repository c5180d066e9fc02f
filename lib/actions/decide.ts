import type { Millis } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { type By, type DecideAnswer, type DecideInput, decideWithin } from './decide-within.ts'
import { nudge } from './nudge.ts'

export type { DecideAnswer, DecideInput, MoveInput } from './decide-within.ts'

const refused: DecideAnswer = { ok: false, code: 'unknown_lead' }

/**
 * Runs `act` in one transaction over all that a decision touches, as whoever is signed in: a crash leaves all of it or
 * nothing. Answers null without a session. `clock` is this machine's, in epoch ms.
 */
export const asMember = <T>(db: HeatlineDb, clock: Millis, act: (by: By) => Promise<T>): Promise<T | null> =>
  db.transaction('rw', [db.leads, db.accounts, db.decisions, db.outbox, db.documents, db.meta], async () => {
    const [session, offset = 0] = await Promise.all([getMeta(db, 'session'), getMeta(db, 'serverOffset')])
    return session ? act({ memberId: session.member.id, now: (clock + offset) as Millis }) : null
  })

/**
 * Decisions, outbox rows and the leads' new places in one transaction, so that nothing is shown as decided that would never
 * be sent. Those that are not allowed are refused one by one; the others stand.
 */
export const decideManyIn = async (
  db: HeatlineDb,
  inputs: readonly DecideInput[],
  clock: Millis,
): Promise<DecideAnswer[]> =>
  (await asMember(db, clock, (by) => decideWithin(db, inputs, by))) ?? inputs.map(() => refused)

export const decideIn = async (db: HeatlineDb, input: DecideInput, clock: Millis): Promise<DecideAnswer> => {
  const [answer] = await decideManyIn(db, [input], clock)
  return answer ?? refused
}

/**
 * Answers, in order, once all that is allowed is safe on disk; a refused one leaves no trace. Rejects with Dexie's error if
 * storage fails: then none of them is.
 */
export const decideMany = async (inputs: readonly DecideInput[]): Promise<DecideAnswer[]> => {
  const answers = await decideManyIn(database(), inputs, Date.now() as Millis)
  if (answers.some(({ ok }) => ok)) void nudge()
  return answers
}
