import type { Logger } from 'pino'
import type { Millis } from '../lib/contract/index.ts'
import type { Database } from './db/database.ts'
import { errorFacts } from './http/error-facts.ts'
import { forgetDepartures } from './services/forget-departures.ts'
import { rescoreDue, rescoreOutdated } from './services/rescore.ts'
import { listWorkspaceIds } from './services/workspaces.ts'

/** All that time alone makes necessary, in every workspace: due scores, those a publishing left behind, old tombstones. */
export const sweep = async (db: Database, clock: () => Millis): Promise<void> => {
  for (const workspaceId of await listWorkspaceIds(db)) await rescoreOutdated(db, workspaceId, clock)
  await rescoreDue(db, clock)
  await forgetDepartures(db, clock())
}

/** A sweep in so many also tidies the database up. */
const TIDY_EVERY = 120

/** Sweeps now and then, one at a time; one that fails is logged and the next one tries again. `stop` waits for the last. */
export const startSweeping = (deps: {
  db: Database
  clock: () => Millis
  logger: Pick<Logger, 'error'>
  everyMs: number
}): { stop: () => Promise<void> } => {
  const { db, clock, logger, everyMs } = deps
  let last = Promise.resolve()
  let count = 0
  const run = async (): Promise<void> => {
    count += 1
    await sweep(db, clock)
    if (count % TIDY_EVERY === 0) await db.tidy()
  }
  const timer = setInterval(() => {
    last = last
      .then(run)
      .catch((error: unknown) => logger.error({ error: errorFacts(error) }, 'a sweep failed'))
  }, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      return last
    },
  }
}
