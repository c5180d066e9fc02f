import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { BODY_BYTES, ErrorCode, type Millis } from '../../lib/contract/index.ts'
import { ApiError } from './api-error.ts'
import type { Env } from './env.ts'

/** Answers are data: no page may frame, sniff, keep or run them. The page that documents them brings its own policy. */
const safeHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/**
 * Safe headers and the server's clock, by which clients correct their own, on every answer. They are set before there is an
 * answer, so that it is made once with all of them.
 */
export const tellAlways = (clock: () => Millis) =>
  createMiddleware<Env>(async (c, next) => {
    for (const [name, value] of Object.entries(safeHeaders)) c.header(name, value)
    c.header('Date', new Date(clock()).toUTCString())
    await next()
  })

const limitBody = bodyLimit({
  maxSize: BODY_BYTES,
  onError: () => {
    throw new ApiError(ErrorCode.bodyTooLarge, `expected a body of at most ${BODY_BYTES} bytes`)
  },
})

/** Bodies of at most 5 MiB, also those that do not say how long they are. A GET has none to look at. */
export const smallBodies = createMiddleware<Env>((c, next) =>
  c.req.method === 'GET' ? next() : limitBody(c, next),
)
