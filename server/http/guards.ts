import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { BODY_BYTES, ErrorCode, type Millis } from '../../lib/contract/index.ts'
import { ApiError } from './api-error.ts'
import type { Env } from './env.ts'

const EXTENSION = /^(?:chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f-]{36})$/

/** Only extensions may read answers across origins; web pages may not. */
export const extensionsOnly = cors({
  origin: (origin) => (EXTENSION.test(origin) ? origin : null),
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type'],
  exposeHeaders: ['Date', 'Retry-After', 'X-Request-Id'],
  maxAge: 600,
})

export const safeHeaders = secureHeaders({ xFrameOptions: 'DENY' })

/** Answers are data, which no page may frame or run; the page that documents them brings its own policy. */
export const strictPolicy = createMiddleware<Env>(async (c, next) => {
  await next()
  if (!c.res.headers.has('Content-Security-Policy'))
    c.res.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
})

/** Bodies of at most 5 MiB, also those that do not say how long they are. */
export const smallBodies = bodyLimit({
  maxSize: BODY_BYTES,
  onError: () => {
    throw new ApiError(ErrorCode.bodyTooLarge, `expected a body of at most ${BODY_BYTES} bytes`)
  },
})

/** The server's clock on every answer: clients correct their own by it. */
export const tellTime = (clock: () => Millis) =>
  createMiddleware<Env>(async (c, next) => {
    await next()
    c.res.headers.set('Date', new Date(clock()).toUTCString())
    c.res.headers.set('Cache-Control', 'no-store')
  })
