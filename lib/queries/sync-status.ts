import { useLiveQuery } from 'dexie-react-hooks'
import { getMetas, type StoredStatus } from '../db/meta.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'

/** How the copy stands to the server. `pending` and `refused` count decisions. */
export type SyncStatus = StoredStatus & {
  /** Changes stored so far, while a sync of more than one page is under way. */
  progress: { applied: number } | null
  pending: number
  refused: number
}

const untried: StoredStatus = { phase: 'idle', lastSyncedAt: null, error: null }

export const readSyncStatus = async (db: HeatlineDb): Promise<SyncStatus> => {
  const [[status = untried, progress = null, session], outbox] = await Promise.all([
    getMetas(db, 'status', 'progress', 'session'),
    db.outbox.toArray(),
  ])
  const refused = outbox.filter((row) => row.state === 'refused').length
  const phase = session ? status.phase : 'signed-out'
  return { ...status, phase, progress, pending: outbox.length - refused, refused }
}

export const useSyncStatus = (): SyncStatus | undefined => useLiveQuery(() => readSyncStatus(database()), [])
