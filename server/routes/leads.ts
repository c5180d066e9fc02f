import { Hono } from 'hono'
import { batchAnswerSchema, leadBatchSchema, leadInputSchema } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { batchOf, describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBatch } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { ingestLeads } from '../services/ingest-leads.ts'

export const leadRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>().put(
    '/leads',
    describe({
      summary: 'Insert or update leads with their accounts, idempotent by id; each row is answered',
      tag: 'ingest',
      body: batchOf('leads', leadInputSchema),
      answer: batchAnswerSchema,
      errors: [403],
    }),
    signedIn(deps, 'admin'),
    async (c) => {
      const { leads } = await readBatch(c, leadBatchSchema)
      return c.json(await ingestLeads(db, c.get('principal').workspaceId, leads, clock()))
    },
  )
}
