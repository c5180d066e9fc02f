import type { DecisionId, LeadId, Millis } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { batchOf, readUndoable, type Undoable } from '../db/undoable.ts'
import { asMember } from './decide.ts'
import { type By, decideWithin } from './decide-within.ts'
import { nudge } from './nudge.ts'

export type Undone = { leadId: LeadId; name: string; kind: string }

/** `kept`: how many decisions of the same go can no longer be taken back. Nothing undone: what was asked for cannot be. */
export type UndoAnswer = { undone: Undone[]; kept: number }

const nothing: UndoAnswer = { undone: [], kept: 0 }

const isAsked = ({ batch, isNewest }: Undoable, offered: DecisionId | null): boolean =>
  offered === null ? isNewest : batch.some(({ id }) => batchOf(id) === batchOf(offered))

const undoWithin = async (db: HeatlineDb, offered: DecisionId | null, by: By): Promise<UndoAnswer> => {
  const found = await readUndoable(db, by.memberId, offered)
  if (!found || !isAsked(found, offered)) return nothing
  const { batch, kept } = found
  await decideWithin(
    db,
    batch.map(({ id, leadId }) => ({ kind: 'undo', leadId, undoes: id })),
    by,
  )
  const leads = await db.leads.bulkGet(batch.map(({ leadId }) => leadId))
  const undone = batch.map(({ leadId, kind }, index) => ({ leadId, kind, name: leads[index]?.name ?? '' }))
  return { undone, kept }
}

/**
 * Takes back the decision that was `offered`, or else the rep's newest, all of it if it was of many leads; never another in its
 * stead, so that nobody takes back what they do not see. It asks the database alone: so it goes on, step by step, after the page
 * was closed, the browser restarted or the decision made on another machine.
 */
export const undoLastIn = async (
  db: HeatlineDb,
  offered: DecisionId | null,
  clock: Millis,
): Promise<UndoAnswer> => (await asMember(db, clock, (by) => undoWithin(db, offered, by))) ?? nothing

export const undoLast = async (offered: DecisionId | null): Promise<UndoAnswer> => {
  const answer = await undoLastIn(database(), offered, Date.now() as Millis)
  if (answer.undone.length > 0) void nudge()
  return answer
}
