import type { Transport } from '../api/request.ts'
import type { Millis } from '../contract/index.ts'
import { deleteMeta, getMeta } from '../db/meta.ts'
import type { AppError } from '../errors/app-error.ts'
import { AuthError } from '../errors/app-error.ts'
import { errorData, toAppError } from '../errors/error-data.ts'
import { placeDue } from './place-due.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { isOffline, postpone, waitsUntil } from './retry.ts'
import { setStatus } from './status.ts'
import { type SyncDeps, serverNow } from './sync-deps.ts'
import { transportOf } from './transport.ts'

/** When it makes sense to run again, by this machine's clock; null: no sooner than usual. */
export type SyncOutcome = { retryAt: Millis | null }

const done: SyncOutcome = { retryAt: null }

/** The token goes, the copy stays: the rep works on, and what waits is sent after signing in again. */
const pauseUntilSignedIn = async (
  { db, credentials }: SyncDeps,
  refused: Transport,
  error: AppError,
): Promise<SyncOutcome> => {
  // Unless the rep has signed in again meanwhile: the new token was not what was refused.
  if (refused.token === null || !(await credentials.eraseIf(refused.token))) return done
  await setStatus(db, { phase: 'signed-out', error: errorData(error) })
  return done
}

const fail = async (deps: SyncDeps, transport: Transport, error: AppError): Promise<SyncOutcome> => {
  if (error instanceof AuthError) return pauseUntilSignedIn(deps, transport, error)
  const retryAt = await postpone(deps, error)
  const phase = isOffline(error) ? 'offline' : 'failing'
  await setStatus(deps.db, { phase, error: errorData(error) })
  return { retryAt }
}

const exchange = async (
  deps: SyncDeps,
  transport: Transport,
  copyId: string | undefined,
): Promise<SyncOutcome> => {
  const { db } = deps
  // Whoever has signed in meanwhile has a copy of their own, which knows nothing yet.
  const isOver = async () => (await getMeta(db, 'copyId')) !== copyId
  try {
    await setStatus(db, { phase: 'syncing' })
    // Sent before asked for: so the page that comes back already knows what the rep did.
    await push(deps, transport, copyId)
    await pull(deps, transport, copyId)
    if (await isOver()) return done
    await deleteMeta(db, 'retry')
    const lastSyncedAt = await serverNow(deps)
    await setStatus(db, { phase: 'idle', lastSyncedAt, error: null })
    return done
  } catch (thrown) {
    return (await isOver()) ? done : fail(deps, transport, toAppError(thrown))
  }
}

/** One run: send, fetch, place. `byHand` does not wait for a back-off to end. Failures end in the status, not in a rejection. */
export const runSync = async (deps: SyncDeps, { byHand }: { byHand: boolean }): Promise<SyncOutcome> => {
  // Before the token: so what comes by it never gets into a copy that was opened after.
  const copyId = await getMeta(deps.db, 'copyId')
  const transport = await transportOf(deps)
  const retryAt = byHand ? null : await waitsUntil(deps)
  if (transport === null) await setStatus(deps.db, { phase: 'signed-out' })
  const outcome = transport && retryAt === null ? await exchange(deps, transport, copyId) : { retryAt }
  await placeDue(deps)
  return outcome
}
