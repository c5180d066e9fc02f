import { useLiveQuery } from 'dexie-react-hooks'
import { getMeta, type StoredStatus } from '../db/meta.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'

/** How the copy stands to the server. `pending` and `refused` count decisions. */
export type SyncStatus = StoredStatus & { pending: number; refused: number }

const untried: StoredStatus = { phase: 'idle', lastSyncedAt: null, progress: null, error: null }

export const readSyncStatus = async (db: HeatlineDb): Promise<SyncStatus> => {
  const [status = untried, session, outbox] = await Promise.all([
    getMeta(db, 'status'),
    getMeta(db, 'session'),
    db.outbox.toArray(),
  ])
  const refused = outbox.filter((row) => row.state === 'refused').length
  const phase = session ? status.phase : 'signed-out'
  return { ...status, phase, pending: outbox.length - refused, refused }
}

export const useSyncStatus = (): SyncStatus | undefined => useLiveQuery(() => readSyncStatus(database()), [])
