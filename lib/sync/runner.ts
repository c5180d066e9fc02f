import { runSync, type SyncOutcome } from './run-sync.ts'
import type { SyncDeps } from './sync-deps.ts'

/** What of the browser's Web Locks is needed. */
export type Locks = { request: <T>(name: string, work: () => Promise<T>) => Promise<T> }

export type SyncRunner = {
  /** Resolves after a run that began after the asking: so what was stored before is sent. */
  run: (options?: { byHand?: boolean }) => Promise<void>
}

const LOCK = 'heatline-sync'

/** A worker rarely lives longer than this without an event; later attempts are the alarm's. */
const LATEST_TIMER = 30_000

/**
 * Runs one sync at a time over all contexts of the extension. However often it is asked while one runs, one more follows.
 * `later` calls back after so many ms, if this context lives that long.
 */
export const createSyncRunner = (
  deps: SyncDeps,
  locks: Locks,
  later: (work: () => void, ms: number) => void,
): SyncRunner => {
  let queued: { byHand: boolean; done: Promise<void> } | null = null

  const planRetry = ({ retryAt }: SyncOutcome): void => {
    if (retryAt === null) return
    const wait = Math.max(0, retryAt - deps.clock())
    if (wait <= LATEST_TIMER) later(() => void run(), wait)
  }

  const run: SyncRunner['run'] = ({ byHand = false } = {}) => {
    if (queued) {
      queued.byHand ||= byHand
      return queued.done
    }
    const mine = { byHand, done: Promise.resolve() }
    queued = mine
    mine.done = locks.request(LOCK, async () => {
      queued = null
      planRetry(await runSync(deps, mine))
    })
    return mine.done
  }

  return { run }
}
