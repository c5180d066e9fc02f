import { v7 as uuidv7 } from 'uuid'
import type { DecisionId, Millis } from '../contract/index.ts'
import { getMeta, putMeta } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'

/** The instant that a UUIDv7 begins with, in epoch ms. */
const instantOf = (id: DecisionId): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

/** What is decided in one go: its ids share an instant, by which they are known to belong together, and sort as they are made. */
export type Go = { instant: Millis; nextId: () => DecisionId }

/**
 * Ids, UUIDv7, that sort after all that this copy has made before and after what they take back (`undoes`), whatever the laptop's
 * clock, and what is learnt of the server's, does in between. Must run inside a transaction over meta, and {@link keepGo} with it.
 */
export const startGo = async (
  db: HeatlineDb,
  now: Millis,
  undoes: readonly DecisionId[] = [],
): Promise<Go> => {
  const before = [(await getMeta(db, 'lastGo')) ?? 0, ...undoes.map(instantOf)]
  const instant = before.reduce((latest, one) => Math.max(latest, one + 1), now) as Millis
  let seq = 0
  const nextId = (): DecisionId => {
    seq += 1
    return uuidv7({ msecs: instant, seq }) as DecisionId
  }
  return { instant, nextId }
}

/** Stores that something was made in this go, so that the next one comes after it. */
export const keepGo = (db: HeatlineDb, { instant }: Go): Promise<void> => putMeta(db, 'lastGo', instant)
