import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import type { Env } from './env.ts'

/** One line per request: ids, the route's pattern, status and milliseconds; never an address's values, a body or a token. */
export const logRequests = (logger: Logger) =>
  createMiddleware<Env>(async (c, next) => {
    const requestId = randomUUID()
    const startedAt = performance.now()
    c.set('requestId', requestId)
    c.header('X-Request-Id', requestId)
    await next()
    const { workspaceId, memberId } = c.get('principal') ?? {}
    logger.info(
      {
        requestId,
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round((performance.now() - startedAt) * 10) / 10,
        workspaceId,
        memberId,
      },
      'request',
    )
  })
