import type { Transport } from '../api/request.ts'
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

/** Half the trip is guessed, so that smaller differences than this are noise. */
const NOISE = 500

export const isOffsetNews = (known: number | undefined, offset: number | null): offset is number =>
  offset !== null && (known === undefined || Math.abs(known - offset) > NOISE)

/** Keeps what an answer taught of the server's clock. */
export const learnOffset = (db: HeatlineDb, offset: number | null): Promise<void> =>
  withCopy(db, async () => {
    if (isOffsetNews(await getMeta(db, 'serverOffset'), offset)) await putMeta(db, 'serverOffset', offset)
  })
