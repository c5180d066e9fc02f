import { readNudges } from '../api/read-nudges.ts'
import type { Nudge } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { type AppError, AuthError, NetworkError } from '../errors/app-error.ts'
import { toAppError } from '../errors/error-data.ts'
import { delayAfter } from './retry.ts'
import type { SyncRunner } from './runner.ts'
import type { SyncDeps } from './sync-deps.ts'
import { transportOf } from './transport.ts'

/** So that a team that hears of one change does not ask as one. In ms. */
const SPREAD = 500

/** How soon to look whether somebody has signed in. In ms. */
const SIGNED_OUT = 5_000

export type Later = (work: () => void, ms: number) => void

const ended = () => new NetworkError('offline', 'expected a stream of nudges, got its end')

type Listening = { signal: AbortSignal; heard: () => void; later: Later }

/** A nudge about what this copy has already, say by its own doing, is none. */
const follow = (
  { db, random }: SyncDeps,
  runner: SyncRunner,
  { later }: Listening,
  { cursor }: Nudge,
): void =>
  later(async () => {
    if ((await getMeta(db, 'cursor')) !== cursor) await runner.run()
  }, random() * SPREAD)

/** One stream, until it ends; answers why it did, or null where nobody is signed in. */
const listen = async (deps: SyncDeps, runner: SyncRunner, on: Listening): Promise<AppError | null> => {
  const transport = await transportOf(deps)
  if (!transport) return null
  try {
    const nudge = (nudge: Nudge) => follow(deps, runner, on, nudge)
    await readNudges(transport, await getMeta(deps.db, 'cursor'), { ...on, nudge })
    return ended()
  } catch (thrown) {
    return toAppError(thrown)
  }
}

/**
 * Hears from the server that something changed, and then has it synced. Whatever goes wrong, the alarm still comes each minute:
 * so this only tries again, later each time, and tells nobody. `later` calls back after so many ms.
 */
export const createNudges = (deps: SyncDeps, runner: SyncRunner, later: Later) => {
  let watch: AbortController | null = null

  const loop = async (signal: AbortSignal): Promise<void> => {
    let attempts = 0
    const heard = () => {
      attempts = 0
    }
    while (!signal.aborted) {
      const error = await listen(deps, runner, { signal, heard, later })
      if (signal.aborted) return
      // A run finds out for itself that the token is no good, and says so.
      if (error instanceof AuthError) void runner.run()
      attempts += 1
      const wait = error === null ? SIGNED_OUT : delayAfter(error, attempts, deps.random)
      await new Promise<void>((resolve) => later(resolve, wait))
    }
  }

  const start = (): void => {
    if (watch) return
    watch = new AbortController()
    void loop(watch.signal)
  }
  const stop = (): void => {
    watch?.abort()
    watch = null
  }
  return {
    /** From now on; listens once, however often it is said. */
    start,
    stop,
    /** Somebody else is signed in, or nobody: what one member hears is not for the next. */
    again: (): void => {
      if (!watch) return
      stop()
      start()
    },
  }
}
