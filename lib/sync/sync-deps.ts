import type { ServerOffset, Transport } from '../api/request.ts'
import type { CredentialStore } from '../auth/credentials.ts'
import type { Millis } from '../contract/index.ts'
import { getMeta, putMeta } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { withCopy } from './with-copy.ts'

/** What syncing needs of the world. `clock`: this machine's, epoch ms; `random`: 0 ≤ x < 1. */
export type SyncDeps = Pick<Transport, 'fetch' | 'clock'> & {
  db: HeatlineDb
  credentials: CredentialStore
  random: () => number
}

/** The present moment by the server's clock. */
export const serverNow = async ({ db, clock }: Pick<SyncDeps, 'db' | 'clock'>): Promise<Millis> =>
  (clock() + ((await getMeta(db, 'serverOffset')) ?? 0)) as Millis

/** Smaller differences than this, in ms, are none. */
const NOISE = 500

/** Whether it teaches anything: a slow answer that may be wrong by as much as it differs does not. */
export const isOffsetNews = (
  known: number | undefined,
  learnt: ServerOffset | null,
): learnt is ServerOffset =>
  learnt !== null && (known === undefined || Math.abs(known - learnt.ms) > Math.max(NOISE, learnt.error))

/** Keeps what an answer taught of the server's clock. */
export const learnOffset = (db: HeatlineDb, learnt: ServerOffset | null): Promise<void> =>
  withCopy(db, async () => {
    if (isOffsetNews(await getMeta(db, 'serverOffset'), learnt)) await putMeta(db, 'serverOffset', learnt.ms)
  })
