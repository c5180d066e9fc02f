import { Hono } from 'hono'
import { disputeQuerySchema, disputesSchema } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readQuery } from '../http/read-query.ts'
import { signedIn } from '../http/signed-in.ts'
import { readDisputes } from '../services/read-disputes.ts'

export const disputeRoutes = (deps: AppDeps) => {
  const { db } = deps
  return new Hono<Env>().get(
    '/disputes',
    describe({
      summary: 'Lines that reps say are wrong, counted per rule and version of the model',
      tag: 'models',
      query: disputeQuerySchema,
      answer: disputesSchema,
      errors: [403, 422],
    }),
    signedIn(deps, 'manager', 'admin'),
    async (c) => {
      const query = readQuery(c, disputeQuerySchema)
      return c.json(await readDisputes(db, c.get('principal').workspaceId, c.get('member'), query))
    },
  )
}
