import type { HeatlineDb } from '../db/schema.ts'

/** Empties every table, inside the caller's transaction over all of them. Open pages see it happen. */
export const eraseCopy = async (db: HeatlineDb): Promise<void> => {
  await Promise.all(db.tables.map((table) => table.clear()))
}
