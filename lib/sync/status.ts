import { deleteMeta, getMeta, putMeta, type StoredStatus } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'

const untried: StoredStatus = { phase: 'idle', lastSyncedAt: null, error: null }

/** Changes a part of the status; pages see it through the READ flow. Must not outlive the copy, so it never creates one. Whatever begins or ends, progress does too. */
export const setStatus = (db: HeatlineDb, part: Partial<StoredStatus>): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    if ((await getMeta(db, 'copyId')) === undefined) return
    await deleteMeta(db, 'progress')
    await putMeta(db, 'status', { ...((await getMeta(db, 'status')) ?? untried), ...part })
  })
