import { z } from 'zod'
import { addedLeadIdSchema, decisionIdSchema, leadIdSchema, memberIdSchema } from './ids.ts'
import { addedLeadSchema } from './lead.ts'
import { thousandthsSchema } from './points.ts'
import { slaStateSchema } from './sla.ts'
import { daySchema, instantSchema } from './time.ts'

const noteSchema = z.string().min(1).max(2000).nullable()
const codeSchema = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z][a-z0-9_]*$/, 'expected a lower-case code such as "no_budget"')

/** The record that a page shows, e.g. `linkedin:person:ada-sample`; see `lib/sites`. Case-sensitive. */
export const recordKeySchema = z.string().min(1).max(300)

/** What the rep saw when deciding: kept for ever, whatever the model becomes. At most the eight strongest lines. */
export const seenSchema = z
  .strictObject({
    modelId: z.string().max(60),
    modelVersion: z.int(),
    total: thousandthsSchema,
    band: z.string().max(60),
    lines: z
      .array(
        z.strictObject({ key: z.string().max(200), label: z.string().max(200), points: thousandthsSchema }),
      )
      .max(8),
    sla: z.strictObject({ state: slaStateSchema, dueAt: instantSchema.nullable() }),
  })
  .meta({ id: 'Seen' })
export type Seen = z.infer<typeof seenSchema>

export const touchChannelSchema = z.enum(['call', 'email', 'linkedin', 'meeting'])
export type TouchChannel = z.infer<typeof touchChannelSchema>

const decisionShape = {
  id: decisionIdSchema,
  leadId: leadIdSchema,
  /** By the client's clock, corrected by what it learnt of the server's. */
  decidedAt: instantSchema,
  /** Null only for a lead that has no score yet. */
  seen: seenSchema.nullable(),
}

/** One event of a rep's hands; append-only, inserted once whatever the number of deliveries. */
export const decisionInputSchema = z
  .discriminatedUnion('kind', [
    /** A lead that nobody had: the rep's own from the start. Taken back, it goes as if it had never been. */
    z.strictObject({
      ...decisionShape,
      kind: z.literal('add'),
      leadId: addedLeadIdSchema,
      lead: addedLeadSchema,
      note: noteSchema,
      /** Of the page where the rep met it. */
      record: recordKeySchema.nullable(),
    }),
    /** Out of the pool, to whoever sends it first; the clock runs on. */
    z.strictObject({ ...decisionShape, kind: z.literal('claim') }),
    z.strictObject({ ...decisionShape, kind: z.literal('accept') }),
    z.strictObject({
      ...decisionShape,
      kind: z.literal('reject'),
      reason: codeSchema,
      note: noteSchema,
      /** When to look at the lead again, for reasons that ask for it. */
      recycleOn: daySchema.nullable(),
    }),
    z.strictObject({
      ...decisionShape,
      kind: z.literal('snooze'),
      until: instantSchema,
      /** Why it has to wait; some causes pause the clock. */
      cause: codeSchema.nullable(),
    }),
    z.strictObject({
      ...decisionShape,
      kind: z.literal('touch'),
      channel: touchChannelSchema,
      /** What came of it, from the list of its channel; a code that is not on it is kept as it is. */
      result: codeSchema.nullable(),
      note: noteSchema,
    }),
    /** One line of the receipt is wrong ("intern, not VP"): data for the model, kept with the version in `seen`. */
    z.strictObject({
      ...decisionShape,
      kind: z.literal('dispute'),
      line: z.string().min(1).max(200).meta({ description: 'Key of the line in the receipt' }),
      /** Null for a line of the engine's own, such as a cap. */
      ruleId: z.string().min(1).max(60).nullable(),
      /** What would be right. */
      note: z.string().min(1).max(2000),
    }),
    /** What others should know of the lead. */
    z.strictObject({ ...decisionShape, kind: z.literal('note'), note: z.string().min(1).max(2000) }),
    /** The page with this record key is about this lead, whatever else would match. */
    z.strictObject({ ...decisionShape, kind: z.literal('link'), record: recordKeySchema }),
    z.strictObject({ ...decisionShape, kind: z.literal('undo'), undoes: decisionIdSchema }),
  ])
  .meta({ id: 'DecisionInput' })
export type DecisionInput = z.infer<typeof decisionInputSchema>
export type DecisionKind = DecisionInput['kind']

/** A decision as the server keeps and syncs it: with who made it and when it arrived. */
export const decisionSchema = z
  .object({
    id: decisionIdSchema,
    leadId: leadIdSchema,
    /** One of {@link DecisionKind}; a kind from a newer server is kept raw and shown as "other". */
    kind: z.string(),
    decidedAt: instantSchema,
    receivedAt: instantSchema,
    memberId: memberIdSchema,
    seen: seenSchema.nullable(),
    reason: z.string().optional(),
    note: noteSchema.optional(),
    recycleOn: daySchema.nullable().optional(),
    until: instantSchema.optional(),
    cause: z.string().nullable().optional(),
    channel: z.string().optional(),
    result: z.string().nullable().optional(),
    line: z.string().optional(),
    ruleId: z.string().nullable().optional(),
    record: z.string().nullable().optional(),
    /** Of a lead that was added: when it came, another had this e-mail address already; whose that was, null: the pool's. */
    sameEmail: z.object({ ownerId: memberIdSchema.nullable() }).optional(),
    undoes: decisionIdSchema.optional(),
    /** True if it took the lead out of the pool: undoing it gives the lead back. */
    claimed: z.boolean().optional(),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof decisionSchema>

/** A coded reason to reject; workspace data, in the order in which it is offered. */
export const rejectReasonSchema = z
  .strictObject({
    code: codeSchema,
    label: z.string().min(1).max(120),
    /** Heading it is listed under; reasons of one group stand together. */
    group: z.string().min(1).max(60).nullable(),
    asksFor: z.enum(['nothing', 'note', 'recycleDate']),
    /** Refused before this many touches. */
    minTouches: z.int().min(0).max(50),
  })
  .meta({ id: 'RejectReason' })
export type RejectReason = z.infer<typeof rejectReasonSchema>
