import type { DecisionId, LeadId, Millis } from '../contract/index.ts'
import { readLastBatch } from '../db/last-batch.ts'
import { database } from '../db/open.ts'
import type { DecisionRow } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { asMember } from './decide.ts'
import { type By, decideWithin } from './decide-within.ts'
import { nudge } from './nudge.ts'

export type Undone = { leadId: LeadId; name: string; kind: string }

/** `kept`: how many decisions of the same go can no longer be taken back. Nothing undone: there was nothing left. */
export type UndoAnswer = { undone: Undone[]; kept: number }

const undoAll = async (db: HeatlineDb, batch: readonly DecisionRow[], by: By): Promise<UndoAnswer> => {
  const inputs = batch.map(({ id, leadId }) => ({ kind: 'undo' as const, leadId, undoes: id }))
  const answers = await decideWithin(db, inputs, by)
  const taken = batch.filter((_, index) => answers[index]?.ok)
  const leads = await db.leads.bulkGet(taken.map(({ leadId }) => leadId))
  const undone = taken.map(({ leadId, kind }, index) => ({ leadId, kind, name: leads[index]?.name ?? '' }))
  return { undone, kept: batch.length - taken.length }
}

const undoWithin = async (db: HeatlineDb, by: By): Promise<UndoAnswer> => {
  const passed = new Set<DecisionId>()
  for (;;) {
    const batch = await readLastBatch(db, by.memberId, passed)
    if (batch.length === 0) return { undone: [], kept: 0 }
    const answer = await undoAll(db, batch, by)
    if (answer.undone.length > 0) return answer
    for (const { id } of batch) passed.add(id)
  }
}

/**
 * Takes back the rep's newest decision that still can be, all of it if it was of many leads. It asks the database alone: so
 * it goes on, step by step, after the page was closed, the browser restarted or the decision made on another machine.
 */
export const undoLastIn = async (db: HeatlineDb, clock: Millis): Promise<UndoAnswer> =>
  (await asMember(db, clock, (by) => undoWithin(db, by))) ?? { undone: [], kept: 0 }

export const undoLast = async (): Promise<UndoAnswer> => {
  const answer = await undoLastIn(database(), Date.now() as Millis)
  if (answer.undone.length > 0) void nudge()
  return answer
}
