import type { Logger } from 'pino'
import type { Millis } from '../lib/contract/index.ts'
import type { Database } from './db/database.ts'
import { forgetDepartures } from './services/forget-departures.ts'
import { rescoreDue, rescoreOutdated } from './services/rescore.ts'
import { listWorkspaceIds } from './services/workspaces.ts'

/** All that time alone makes necessary, in every workspace: due scores, those a publishing left behind, old tombstones. */
export const sweep = async (db: Database, now: Millis): Promise<void> => {
  for (const workspaceId of await listWorkspaceIds(db)) await rescoreOutdated(db, workspaceId, now)
  await rescoreDue(db, now)
  await forgetDepartures(db, now)
}

/** Sweeps now and then, never twice at a time. `stop` waits for one that is under way. */
export const startSweeping = (deps: {
  db: Database
  clock: () => Millis
  logger: Logger
  everyMs: number
}): { stop: () => Promise<void> } => {
  let last = Promise.resolve()
  let isStopped = false
  const run = () => {
    last = last
      .then(() => (isStopped ? undefined : sweep(deps.db, deps.clock())))
      .catch((error: unknown) => deps.logger.error({ err: error }, 'a sweep failed'))
  }
  const timer = setInterval(run, deps.everyMs)
  return {
    stop: () => {
      isStopped = true
      clearInterval(timer)
      return last
    },
  }
}
