import { Hono } from 'hono'
import {
  decisionAnswerSchema,
  decisionBatchSchema,
  decisionInputSchema,
  toInstant,
} from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { batchOf, describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBatch } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { decide } from '../services/decide.ts'

export const decisionRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>().post(
    '/decisions',
    describe({
      summary: 'Hand in decisions, once by id whatever the number of deliveries; each is answered',
      tag: 'sync',
      body: batchOf('decisions', decisionInputSchema),
      answer: decisionAnswerSchema,
    }),
    signedIn(deps),
    async (c) => {
      const { decisions } = await readBatch(c, decisionBatchSchema)
      const now = clock()
      const results = await decide(db, c.get('principal').workspaceId, c.get('member'), decisions, now)
      return c.json({ results, serverTime: toInstant(now) })
    },
  )
}
