import { Hono } from 'hono'
import {
  type Millis,
  type SlaReportQuery,
  slaReportQuerySchema,
  slaReportSchema,
  toMillis,
} from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readQuery } from '../http/read-query.ts'
import { signedIn } from '../http/signed-in.ts'
import { type Period, readSlaReport } from '../services/sla-report.ts'

const DAYS_30 = 30 * 86_400_000

/** Up to now means with what happens at this very moment. */
const periodOf = ({ from, to }: SlaReportQuery, now: Millis): Period => {
  const end = to === undefined ? ((now + 1) as Millis) : toMillis(to)
  return { from: from === undefined ? ((end - DAYS_30) as Millis) : toMillis(from), to: end }
}

export const reportRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>().get(
    '/reports/sla',
    describe({
      summary:
        'How the clocks that started in a period stand: a rep’s own leads, a manager’s team, an admin’s workspace',
      tag: 'reports',
      query: slaReportQuerySchema,
      answer: slaReportSchema,
      errors: [422],
    }),
    signedIn(deps),
    async (c) => {
      const now = clock()
      const period = periodOf(readQuery(c, slaReportQuerySchema), now)
      return c.json(await readSlaReport(db, c.get('principal').workspaceId, c.get('member'), period, now))
    },
  )
}
