import { Hono } from 'hono'
import { ErrorCode, scoringModelSchema } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, writeWorkspace } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { publishModel } from '../services/publish-model.ts'
import { loadPublishedModel } from '../services/published-model.ts'
import { rescoreOutdated } from '../services/rescore.ts'

export const modelRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>()
    .get(
      '/models',
      describe({
        summary: 'The published model, which scores',
        tag: 'workspace',
        answer: scoringModelSchema,
        errors: [404],
      }),
      signedIn(deps),
      async (c) => {
        const model = await readWorkspace(db, c.get('principal').workspaceId, loadPublishedModel)
        if (!model) throw new ApiError(ErrorCode.notFound, 'no model is published yet')
        return c.json(model)
      },
    )
    .put(
      '/models',
      describe({
        summary: 'Publish a version of a model and score all leads by it; a published version never changes',
        tag: 'workspace',
        body: scoringModelSchema,
        answer: scoringModelSchema,
        errors: [403, 409],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { workspaceId } = c.get('principal')
        const sent = await readBody(c, scoringModelSchema)
        const model = await writeWorkspace(db, workspaceId, (writing) => publishModel(writing, sent, clock()))
        await rescoreOutdated(db, workspaceId, clock())
        return c.json(model)
      },
    )
}
