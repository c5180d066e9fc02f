import { z } from 'zod'
import { memberIdSchema } from './ids.ts'
import { scoringModelSchema } from './scoring-model.ts'
import { instantSchema } from './time.ts'

/**
 * `POST /v1/models`: a draft, or with `publish` the version that scores from now on. The document's version, author and
 * publishedAt are the server's to give: what is sent there does not count.
 */
export const modelSaveSchema = z
  .strictObject({
    model: scoringModelSchema,
    publish: z.boolean().default(false),
    /** The version that the work began from. Refused as a conflict if another is the latest by now; left out: not asked. */
    basedOn: z.int().min(1).nullable().optional(),
  })
  .meta({ id: 'ModelSave' })
export type ModelSave = z.infer<typeof modelSaveSchema>

/** `POST /v1/models/:id/:version/restore`; an empty note becomes "Back to version N". */
export const modelRestoreSchema = z
  .strictObject({ changeNote: z.string().max(2000).default('') })
  .meta({ id: 'ModelRestore' })

/** Something that the model's author should look at. `path` is a JSON pointer into the model. */
export const modelFindingSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    path: z.string(),
    message: z.string(),
    advice: z.string(),
  })
  .meta({ id: 'ModelFinding' })

/** The model as it is kept now, and what the linter says of it. `revision`: of a draft; null once published. */
export const modelSavedSchema = z
  .object({
    model: scoringModelSchema,
    revision: z.int().nullable(),
    /** The least and the most that a lead can come to, in points; null where nothing bounds it. */
    reach: z.object({ least: z.number().nullable(), most: z.number().nullable() }),
    findings: z.array(modelFindingSchema),
  })
  .meta({ id: 'ModelSaved' })
export type ModelSaved = z.infer<typeof modelSavedSchema>

/** One published version; it never changes. */
export const modelVersionSchema = z
  .object({
    version: z.int(),
    name: z.string(),
    author: z.string(),
    /** Null for the one that the workspace began with. */
    publishedBy: memberIdSchema.nullable(),
    publishedAt: instantSchema,
    changeNote: z.string(),
    /** The earlier version whose rules these are, if it went back to them. */
    restores: z.int().nullable(),
    /** It is the one that scores. */
    scores: z.boolean(),
  })
  .meta({ id: 'ModelVersion' })
export type ModelVersion = z.infer<typeof modelVersionSchema>

/** When which version began to score: a mark on a lead's history. */
export const publicationSchema = z
  .object({ id: z.string(), version: z.int(), publishedAt: instantSchema, changeNote: z.string() })
  .meta({ id: 'Publication' })
export type Publication = z.infer<typeof publicationSchema>

export const modelDraftSchema = z
  .object({
    revision: z.int(),
    name: z.string(),
    /** The latest version when it was saved: another one may have been published since. */
    basedOn: z.int().nullable(),
    savedBy: memberIdSchema,
    savedAt: instantSchema,
  })
  .meta({ id: 'ModelDraft' })

/** `GET /v1/models`: each model with its versions, the latest first, and its latest draft that is not published yet. */
export const modelListSchema = z
  .object({
    models: z.array(
      z.object({ id: z.string(), draft: modelDraftSchema.nullable(), versions: z.array(modelVersionSchema) }),
    ),
  })
  .meta({ id: 'ModelList' })
export type ModelList = z.infer<typeof modelListSchema>
