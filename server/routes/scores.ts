import { Hono } from 'hono'
import {
  batchAnswerSchema,
  externalScoreInputSchema,
  scoreBatchSchema,
  scoringSettingsSchema,
} from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, writeWorkspace } from '../db/transaction.ts'
import { batchOf, describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBatch, readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { loadScoringSettings, putScoringSettings } from '../services/documents.ts'
import { ingestScores } from '../services/ingest-scores.ts'
import { rescoreAll } from '../services/rescore.ts'

export const scoreRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>()
    .put(
      '/scores',
      describe({
        summary: 'Insert or replace scores made elsewhere, one per lead and source; each row is answered',
        tag: 'ingest',
        body: batchOf('scores', externalScoreInputSchema),
        answer: batchAnswerSchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { scores } = await readBatch(c, scoreBatchSchema)
        return c.json(await ingestScores(db, c.get('principal').workspaceId, scores, clock()))
      },
    )
    .get(
      '/scoring',
      describe({
        summary: 'Which score orders the queue',
        tag: 'workspace',
        answer: scoringSettingsSchema,
      }),
      signedIn(deps),
      async (c) => c.json(await readWorkspace(db, c.get('principal').workspaceId, loadScoringSettings)),
    )
    .put(
      '/scoring',
      describe({
        summary: 'Let the engine or a source outside order the queue',
        tag: 'workspace',
        body: scoringSettingsSchema,
        answer: scoringSettingsSchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { workspaceId } = c.get('principal')
        const settings = await readBody(c, scoringSettingsSchema)
        const before = await writeWorkspace(db, workspaceId, async (writing) => {
          const current = await loadScoringSettings(writing)
          await putScoringSettings(writing, settings)
          return current
        })
        if (before.orderBy !== settings.orderBy) await rescoreAll(db, workspaceId, clock)
        return c.json(settings)
      },
    )
}
