import { Hono } from 'hono'
import { batchAnswerSchema, signalBatchSchema, signalInputSchema } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { batchOf, describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBatch } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { ingestSignals } from '../services/ingest-signals.ts'

export const signalRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>().post(
    '/signals',
    describe({
      summary: 'Insert signals, once by id; each row is answered',
      tag: 'ingest',
      body: batchOf('signals', signalInputSchema),
      answer: batchAnswerSchema,
      errors: [403],
    }),
    signedIn(deps, 'admin'),
    async (c) => {
      const { signals } = await readBatch(c, signalBatchSchema)
      return c.json(await ingestSignals(db, c.get('principal').workspaceId, signals, clock()))
    },
  )
}
