import { z } from 'zod'
import { decisionIdSchema, leadIdSchema, memberIdSchema } from './ids.ts'
import { thousandthsSchema } from './points.ts'
import { instantSchema } from './time.ts'

/** `GET /v1/disputes?modelId=&version=&limit=`; what is left out is not asked for. `limit` counts disputes, 1 to 1000. */
export const disputeQuerySchema = z.strictObject({
  modelId: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9-]*$/, 'expected the id of a model')
    .optional(),
  version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})
export type DisputeQuery = z.infer<typeof disputeQuerySchema>

/** One line that a rep said is wrong, as the model made it then. */
export const disputeSchema = z
  .object({
    id: decisionIdSchema,
    leadId: leadIdSchema,
    memberId: memberIdSchema,
    decidedAt: instantSchema,
    modelId: z.string(),
    modelVersion: z.int(),
    line: z.string(),
    ruleId: z.string().nullable(),
    /** What would be right. */
    note: z.string(),
    /** Of the disputed line as it was seen; null if it was not among the lines that were kept. */
    points: thousandthsSchema.nullable(),
  })
  .meta({ id: 'Dispute' })
export type Dispute = z.infer<typeof disputeSchema>

/** How often a rule was disputed, per version. `ruleId` is null for the engine's own lines, which `line` then names. */
export const disputeCountSchema = z
  .object({
    modelId: z.string(),
    modelVersion: z.int(),
    ruleId: z.string().nullable(),
    line: z.string().nullable(),
    disputes: z.int(),
    leads: z.int(),
  })
  .meta({ id: 'DisputeCount' })
export type DisputeCount = z.infer<typeof disputeCountSchema>

/** Disputes that stand: the newest first, and all of them counted by rule, the most disputed first. */
export const disputesSchema = z
  .object({ disputes: z.array(disputeSchema), rules: z.array(disputeCountSchema) })
  .meta({ id: 'Disputes' })
export type Disputes = z.infer<typeof disputesSchema>
