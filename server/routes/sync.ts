import { Hono } from 'hono'
import { ErrorCode, faultsOf, syncPageSchema, syncQuerySchema, toInstant } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { signedIn } from '../http/signed-in.ts'
import { readFeed } from '../services/read-feed.ts'

const parseQuery = (query: Record<string, string>) => {
  const parsed = syncQuerySchema.safeParse(query)
  if (parsed.success) return parsed.data
  throw new ApiError(ErrorCode.invalidQuery, 'the query does not fit', faultsOf(parsed.error, query))
}

export const syncRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>().get(
    '/sync',
    describe({
      summary: 'The next page of what changed for you since a cursor',
      tag: 'sync',
      query: syncQuerySchema,
      answer: syncPageSchema,
      errors: [410, 422],
    }),
    signedIn(deps),
    async (c) => {
      const query = parseQuery(c.req.query())
      const page = await readFeed(db, c.get('principal').workspaceId, c.var, query)
      return c.json({ ...page, serverTime: toInstant(clock()) })
    },
  )
}
