import type { DecisionId, MemberId } from '../contract/index.ts'
import { isUndoable } from '../domain/decisions/judge.ts'
import { readEventsByLead } from './events-by-lead.ts'
import type { DecisionRow } from './rows.ts'
import type { HeatlineDb } from './schema.ts'

/** Rows looked at in one go, and how far back in all, everybody's decisions counted. */
const CHUNK = 100
const FAR = 5000

/**
 * The instant in a UUIDv7, as its first letters. Decisions of one go are made in one instant and nobody makes two in it: so
 * what belongs together is known wherever the decisions come back from, after a restart and on another machine too.
 */
const INSTANT = 13
export const batchOf = (id: DecisionId): string => id.slice(0, INSTANT)

/** Nothing made after `upTo` is asked about; `passed` are passed over. */
type Standing = {
  memberId: MemberId
  upTo: DecisionId | null
  undone: Set<DecisionId>
  passed: ReadonlySet<DecisionId>
}

const stands = (row: DecisionRow, { memberId, upTo, undone, passed }: Standing): boolean =>
  row.kind !== 'undo' &&
  row.memberId === memberId &&
  (upTo === null || batchOf(row.id) <= batchOf(upTo)) &&
  !undone.has(row.id) &&
  !passed.has(row.id)

/** Ids are UUIDv7: the order of the primary key is the order of time, and an undo comes after what it takes back. */
const readLastStanding = async (db: HeatlineDb, standing: Standing): Promise<DecisionRow | null> => {
  let before: DecisionId | null = null
  for (let looked = 0; looked < FAR; looked += CHUNK) {
    const older: DecisionRow[] = await (before === null
      ? db.decisions.toCollection()
      : db.decisions.where('id').below(before)
    )
      .reverse()
      .limit(CHUNK)
      .toArray()
    for (const row of older) {
      if (row.undoes) standing.undone.add(row.undoes)
      if (stands(row, standing)) return row
    }
    if (older.length < CHUNK) return null
    before = older.at(-1)?.id ?? null
  }
  return null
}

/** The member's newest decisions that stand, those that were made in one go together. */
const readLastBatch = async (db: HeatlineDb, standing: Standing): Promise<DecisionRow[]> => {
  const last = await readLastStanding(db, standing)
  if (!last) return []
  const batch = batchOf(last.id)
  const made = await db.decisions.where('id').between(batch, `${batch}~`).toArray()
  return made.filter((row) => row.kind === last.kind && stands(row, standing))
}

const undoableOf = async (
  db: HeatlineDb,
  made: readonly DecisionRow[],
  memberId: MemberId,
): Promise<DecisionRow[]> => {
  const ids = made.map(({ leadId }) => leadId)
  const [leads, events] = await Promise.all([db.leads.bulkGet(ids), readEventsByLead(db, ids)])
  return made.filter(
    ({ id, leadId }, index) => leads[index] && isUndoable(id, { memberId, events: events.get(leadId) ?? [] }),
  )
}

/** `kept`: how many of the same go can no longer be taken back; `isNewest`: nothing that was made later was passed over. */
export type Undoable = { batch: DecisionRow[]; kept: number; isNewest: boolean }

/**
 * The member's newest decision that can still be taken back, all of it if it was of many leads; no newer one than `upTo`. What is
 * offered and what is taken back are both found here, so that they cannot differ.
 */
export const readUndoable = async (
  db: HeatlineDb,
  memberId: MemberId,
  upTo: DecisionId | null = null,
): Promise<Undoable | null> => {
  const passed = new Set<DecisionId>()
  for (;;) {
    const made = await readLastBatch(db, { memberId, upTo, undone: new Set(), passed })
    if (made.length === 0) return null
    const batch = await undoableOf(db, made, memberId)
    if (batch.length > 0) return { batch, kept: made.length - batch.length, isNewest: passed.size === 0 }
    for (const { id } of made) passed.add(id)
  }
}
