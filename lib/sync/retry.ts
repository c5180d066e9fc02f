import type { Millis } from '../contract/index.ts'
import { getMeta, putMeta } from '../db/meta.ts'
import { type AppError, NetworkError } from '../errors/app-error.ts'
import type { SyncDeps } from './sync-deps.ts'
import { withCopy } from './with-copy.ts'

/** In ms. A server that cannot be reached is not burdened by trying; one that fails or asks for rest is. */
const OFFLINE = { first: 2_000, most: 30_000 }
const FAILING = { first: 5_000, most: 300_000 }

export const isOffline = (error: AppError): boolean => error.code === 'offline' || error.code === 'timeout'

/** How long to wait after the nth failure in a row: doubling, with jitter so that a team does not come back as one. */
export const delayAfter = (error: AppError, attempts: number, random: () => number): number => {
  const { first, most } = isOffline(error) ? OFFLINE : FAILING
  const backOff = Math.min(first * 2 ** (attempts - 1), most) * (0.5 + random() / 2)
  const asked = error instanceof NetworkError ? (error.retryAfterMs ?? 0) : 0
  return Math.round(Math.max(backOff, asked))
}

/** Counts a failure and answers when to try again, by this machine's clock. */
export const postpone = async ({ db, clock, random }: SyncDeps, error: AppError): Promise<Millis> => {
  const attempts = ((await getMeta(db, 'retry'))?.attempts ?? 0) + 1
  const failedAt = clock() as Millis
  const nextAttemptAt = (failedAt + delayAfter(error, attempts, random)) as Millis
  await withCopy(db, () => putMeta(db, 'retry', { attempts, failedAt, nextAttemptAt }))
  return nextAttemptAt
}

/** When the next attempt may be made, by this machine's clock; null: now. A clock that was set back meanwhile makes nobody wait. */
export const waitsUntil = async ({ db, clock }: SyncDeps): Promise<Millis | null> => {
  const retry = await getMeta(db, 'retry')
  return retry && retry.failedAt <= clock() && clock() < retry.nextAttemptAt ? retry.nextAttemptAt : null
}
