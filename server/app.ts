import { Hono } from 'hono'
import type { AppDeps } from './app-deps.ts'
import type { Env } from './http/env.ts'
import { extensionsOnly, safeHeaders, smallBodies, tellTime } from './http/guards.ts'
import { logRequests } from './http/log-requests.ts'
import { onError, onNotFound } from './http/on-error.ts'
import { signedIn } from './http/signed-in.ts'
import { authRoutes } from './routes/auth.ts'
import { healthRoutes } from './routes/health.ts'
import { leadRoutes } from './routes/leads.ts'
import { meRoutes } from './routes/me.ts'
import { syncRoutes } from './routes/sync.ts'

/** The API. It reads nothing but what it is given, listens nowhere, and starts nothing. */
export const createApp = (deps: AppDeps): Hono<Env> => {
  const app = new Hono<Env>()
  app.onError(onError(deps.logger))
  app.notFound(onNotFound)
  app.use(logRequests(deps.logger), tellTime(deps.clock), safeHeaders, extensionsOnly, smallBodies)
  app.route('/', healthRoutes(deps))
  app.route('/v1', authRoutes(deps))
  const members = new Hono<Env>()
  members.use(signedIn(deps))
  for (const routes of [meRoutes, leadRoutes, syncRoutes]) members.route('/', routes(deps))
  app.route('/v1', members)
  return app
}
