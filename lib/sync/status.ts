import { deleteMeta, getMeta, putMeta, type StoredStatus } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { withCopy } from './with-copy.ts'

const untried: StoredStatus = { phase: 'idle', lastSyncedAt: null, error: null }

/** Changes a part of the status; pages see it through the READ flow. Whatever begins or ends, progress does too. */
export const setStatus = (db: HeatlineDb, part: Partial<StoredStatus>): Promise<void> =>
  withCopy(db, async () => {
    await deleteMeta(db, 'progress')
    await putMeta(db, 'status', { ...((await getMeta(db, 'status')) ?? untried), ...part })
  })
