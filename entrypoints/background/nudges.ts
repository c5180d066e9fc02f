import { watchOpenPages } from '../../lib/messaging/open-pages.ts'
import { createNudges } from '../../lib/sync/nudges.ts'
import type { SyncRunner } from '../../lib/sync/runner.ts'
import type { SyncDeps } from '../../lib/sync/sync-deps.ts'

/** Listens to the server while a page is open; otherwise the alarm is enough. Answers how to begin again as who is signed in now. */
export const setupNudges = (deps: SyncDeps, runner: SyncRunner): (() => void) => {
  const nudges = createNudges(deps, runner, setTimeout)
  watchOpenPages({ onSome: nudges.start, onNone: nudges.stop })
  return nudges.again
}
