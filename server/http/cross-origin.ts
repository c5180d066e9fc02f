import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'

const EXTENSION = /^(?:chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f-]{36})$/

const preflight = {
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Access-Control-Max-Age': '600',
}

/** Only extensions may ask and read across origins; web pages may not. Tokens come in a header, so there are no cookies to guard. */
export const extensionsOnly = createMiddleware<Env>(async (c, next) => {
  c.header('Vary', 'Origin')
  const origin = c.req.header('origin')
  const isExtension = origin !== undefined && EXTENSION.test(origin)
  if (isExtension) {
    c.header('Access-Control-Allow-Origin', origin)
    c.header('Access-Control-Expose-Headers', 'Date, Retry-After, X-Request-Id')
  }
  if (c.req.method !== 'OPTIONS') return next()
  return c.body(null, 204, isExtension ? preflight : {})
})
