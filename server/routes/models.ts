import { Hono } from 'hono'
import { z } from 'zod'
import {
  ErrorCode,
  modelListSchema,
  modelRestoreSchema,
  modelSavedSchema,
  modelSaveSchema,
  scoringModelSchema,
} from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, writeWorkspace } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { loadDraft } from '../services/model-drafts.ts'
import { listModels, restoreModel, saveModel } from '../services/model-life.ts'
import { loadVersion } from '../services/model-versions.ts'
import { rescoreOutdated } from '../services/rescore.ts'

const noSuchVersion = () => new ApiError(ErrorCode.notFound, 'no such version of a model')

/** An id that could be no model's is like one that is none's. */
const idOf = (text: string): string => {
  const parsed = scoringModelSchema.shape.id.safeParse(text)
  if (!parsed.success) throw noSuchVersion()
  return parsed.data
}

/** The largest number that the database keeps for a version. */
const MOST = 2_147_483_647

/** A number that no version has is like one that is not there. */
const versionOf = (text: string): number => {
  const version = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(version <= MOST)) throw noSuchVersion()
  return version
}

/** The document's form for editors; made once. Rules between fields are the API's to tell. */
const jsonSchema = z.toJSONSchema(scoringModelSchema, { io: 'input' })

export const modelRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>()
    .get(
      '/models',
      describe({
        summary: 'The models with their history: published versions, the latest first, and drafts',
        tag: 'models',
        answer: modelListSchema,
      }),
      signedIn(deps),
      async (c) => c.json(await readWorkspace(db, c.get('principal').workspaceId, listModels)),
    )
    .post(
      '/models',
      describe({
        summary:
          'Save a draft, or publish a new version and score all leads by it; errors of the linter refuse it',
        tag: 'models',
        body: modelSaveSchema,
        answer: modelSavedSchema,
        errors: [403, 409],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { workspaceId } = c.get('principal')
        const save = await readBody(c, modelSaveSchema)
        const saved = await writeWorkspace(db, workspaceId, (writing) =>
          saveModel(writing, save, c.get('member'), clock()),
        )
        if (save.publish) await rescoreOutdated(db, workspaceId, clock)
        return c.json(saved)
      },
    )
    .get(
      '/models/schema',
      describe({
        summary: 'The JSON Schema of a model, for editors',
        tag: 'models',
        answer: z.looseObject({}),
        open: true,
      }),
      (c) => c.json(jsonSchema),
    )
    .get(
      '/models/:id/:version',
      describe({
        summary: 'One published version, or `draft`: the latest that is not published yet',
        tag: 'models',
        answer: scoringModelSchema,
        errors: [404],
      }),
      signedIn(deps),
      async (c) => {
        const { id, version } = c.req.param()
        const model = await readWorkspace(db, c.get('principal').workspaceId, (reading) =>
          version === 'draft'
            ? loadDraft(reading, idOf(id))
            : loadVersion(reading, idOf(id), versionOf(version)),
        )
        if (!model) throw noSuchVersion()
        return c.json(model)
      },
    )
    .post(
      '/models/:id/:version/restore',
      describe({
        summary: 'Go back to the rules of an earlier version, as a new version',
        tag: 'models',
        body: modelRestoreSchema,
        answer: modelSavedSchema,
        errors: [403, 404],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { workspaceId } = c.get('principal')
        const { changeNote } = await readBody(c, modelRestoreSchema)
        const wanted = { id: idOf(c.req.param('id')), version: versionOf(c.req.param('version')), changeNote }
        const restored = await writeWorkspace(db, workspaceId, (writing) =>
          restoreModel(writing, wanted, c.get('member'), clock()),
        )
        if (!restored) throw noSuchVersion()
        await rescoreOutdated(db, workspaceId, clock)
        return c.json(restored)
      },
    )
}
