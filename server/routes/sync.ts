import { Hono } from 'hono'
import { syncPageSchema, syncQuerySchema, toInstant } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readQuery } from '../http/read-query.ts'
import { signedIn } from '../http/signed-in.ts'
import { readFeed } from '../services/read-feed.ts'

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
      const query = readQuery(c, syncQuerySchema)
      const page = await readFeed(db, c.get('principal').workspaceId, c.var, query)
      return c.json({ ...page, serverTime: toInstant(clock()) })
    },
  )
}
