import { getMeta } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'

/** Notes something about the copy, unless it was erased meanwhile: signing out leaves nothing behind, whatever is under way. */
export const withCopy = (db: HeatlineDb, note: () => Promise<void>): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    if ((await getMeta(db, 'copyId')) !== undefined) await note()
  })
