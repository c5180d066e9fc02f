import { Hono } from 'hono'
import type { AppDeps } from './app-deps.ts'
import { extensionsOnly } from './http/cross-origin.ts'
import { docsRoutes } from './http/docs.ts'
import type { Env } from './http/env.ts'
import { smallBodies, tellAlways } from './http/guards.ts'
import { logRequests } from './http/log-requests.ts'
import { onError, onNotFound } from './http/on-error.ts'
import { accountRoutes } from './routes/accounts.ts'
import { authRoutes } from './routes/auth.ts'
import { calendarRoutes } from './routes/calendars.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { disputeRoutes } from './routes/disputes.ts'
import { eventRoutes } from './routes/events.ts'
import { healthRoutes } from './routes/health.ts'
import { leadRoutes } from './routes/leads.ts'
import { meRoutes } from './routes/me.ts'
import { memberRoutes } from './routes/members.ts'
import { modelRoutes } from './routes/models.ts'
import { rejectReasonRoutes } from './routes/reject-reasons.ts'
import { reportRoutes } from './routes/reports.ts'
import { scoreRoutes } from './routes/scores.ts'
import { signalRoutes } from './routes/signals.ts'
import { slaPolicyRoutes } from './routes/sla-policy.ts'
import { syncRoutes } from './routes/sync.ts'
import { urlPatternRoutes } from './routes/url-patterns.ts'

const rooms = [
  authRoutes,
  meRoutes,
  syncRoutes,
  eventRoutes,
  decisionRoutes,
  disputeRoutes,
  leadRoutes,
  signalRoutes,
  scoreRoutes,
  accountRoutes,
  memberRoutes,
  modelRoutes,
  slaPolicyRoutes,
  calendarRoutes,
  rejectReasonRoutes,
  urlPatternRoutes,
  reportRoutes,
]

/** The API. It reads nothing but what it is given, listens nowhere, and starts nothing. */
export const createApp = (deps: AppDeps): Hono<Env> => {
  const app = new Hono<Env>()
  app.onError(onError(deps.logger))
  app.notFound(onNotFound)
  app.use(logRequests(deps.logger), tellAlways(deps.clock), extensionsOnly, smallBodies)
  app.route('/', healthRoutes(deps))
  for (const routes of rooms) app.route('/v1', routes(deps))
  app.route('/', docsRoutes(app))
  return app
}
