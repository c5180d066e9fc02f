import { z } from 'zod'
import { accountSchema } from './account.ts'
import { decisionSchema, rejectReasonSchema } from './decision.ts'
import { scoringSettingsSchema } from './external-score.ts'
import { leadIdSchema } from './ids.ts'
import { leadSchema } from './lead.ts'
import { memberSchema } from './member.ts'
import { publicationSchema } from './model-life.ts'
import { scoringModelSchema } from './scoring-model.ts'
import { calendarSchema, slaPolicySchema } from './sla.ts'
import { instantSchema } from './time.ts'
import { urlPatternSchema } from './url-pattern.ts'

/** One upsert or tombstone of the feed; applying it twice, late or out of order changes nothing more. */
export const changeSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('lead'), lead: leadSchema }),
    /** Deleted, or no longer yours to see. */
    z.object({ kind: z.literal('leadRemoved'), id: leadIdSchema }),
    z.object({ kind: z.literal('account'), account: accountSchema }),
    z.object({ kind: z.literal('decision'), decision: decisionSchema }),
    z.object({ kind: z.literal('member'), member: memberSchema }),
    /** The published model that scores. */
    z.object({ kind: z.literal('model'), model: scoringModelSchema }),
    /** What has scored until now and when it began, the latest first; not all the way back. */
    z.object({ kind: z.literal('modelHistory'), modelHistory: z.array(publicationSchema) }),
    z.object({ kind: z.literal('slaPolicy'), slaPolicy: slaPolicySchema }),
    z.object({ kind: z.literal('calendar'), calendar: calendarSchema }),
    /** The whole list, in order. */
    z.object({ kind: z.literal('rejectReasons'), rejectReasons: z.array(rejectReasonSchema) }),
    /** How the workspace uses its scores; before the first such change the engine's order the queue. */
    z.object({ kind: z.literal('scoring'), scoring: scoringSettingsSchema }),
    /** The whole list, in order: which in-house addresses are records. */
    z.object({ kind: z.literal('urlPatterns'), urlPatterns: z.array(urlPatternSchema) }),
  ])
  .meta({ id: 'Change' })
export type Change = z.infer<typeof changeSchema>
export type ChangeKind = Change['kind']

/** Opaque to clients. Absent: from the beginning. */
export const cursorSchema = z
  .string()
  .regex(/^\d{1,19}(?:-\d{1,19})?$/, 'expected a cursor as it was handed out')

/** `GET /v1/sync?cursor=&limit=`; `limit` counts changes, 1 to 2000. */
export const syncQuerySchema = z.strictObject({
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(1000),
})
export type SyncQuery = z.infer<typeof syncQuerySchema>

/** One page of the feed. Ask again with `cursor` until `hasMore` is false. */
export const syncPageSchema = z
  .object({
    changes: z.array(changeSchema),
    cursor: cursorSchema,
    hasMore: z.boolean(),
    serverTime: instantSchema,
  })
  .meta({ id: 'SyncPage' })
export type SyncPage = z.infer<typeof syncPageSchema>

/** `GET /v1/events?cursor=`: where the caller's copy stands; absent: only what changes from now on is told. */
export const eventsQuerySchema = z.strictObject({ cursor: cursorSchema.optional() })

/** An event `change` of the stream: something changed for you. The feed ends at `cursor`: a copy that is there has it all. */
export const nudgeSchema = z.object({ cursor: cursorSchema }).meta({ id: 'Nudge' })
export type Nudge = z.infer<typeof nudgeSchema>

/**
 * The page as a client reads it: a change of a kind, or in a form, that this version does not know
 * is kept raw (`unknown`) instead of failing the page.
 */
export const tolerantSyncPageSchema = z.object({ ...syncPageSchema.shape, changes: z.array(z.unknown()) })
export type TolerantSyncPage = z.infer<typeof tolerantSyncPageSchema>
