import type { DecisionId, MemberId } from '../contract/index.ts'
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

type Standing = { memberId: MemberId; undone: Set<DecisionId>; passed: ReadonlySet<DecisionId> }

const stands = (row: DecisionRow, { memberId, undone, passed }: Standing): boolean =>
  row.kind !== 'undo' && row.memberId === memberId && !undone.has(row.id) && !passed.has(row.id)

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

/** The member's newest decisions that stand, those that were made in one go together; `passed` are passed over. */
export const readLastBatch = async (
  db: HeatlineDb,
  memberId: MemberId,
  passed: ReadonlySet<DecisionId> = new Set(),
): Promise<DecisionRow[]> => {
  const standing: Standing = { memberId, undone: new Set(), passed }
  const last = await readLastStanding(db, standing)
  if (!last) return []
  const batch = batchOf(last.id)
  const made = await db.decisions.where('id').between(batch, `${batch}~`).toArray()
  return made.filter((row) => row.kind === last.kind && stands(row, standing))
}
