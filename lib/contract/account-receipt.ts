import { z } from 'zod'
import { accountIdSchema, leadIdSchema } from './ids.ts'
import { thousandthsSchema } from './points.ts'
import { instantSchema } from './time.ts'

/** What one of its people, or what was seen of the account as a whole (`leadId` null), adds to its engagement. */
const accountLineSchema = z.object({
  key: z.string(),
  leadId: leadIdSchema.nullable(),
  /** The person's name; empty for the account as a whole. */
  label: z.string(),
  points: thousandthsSchema,
  /** The person's own; null for the account as a whole. */
  band: z.string().nullable(),
  lane: z.enum(['hot', 'warm', 'cold']).nullable(),
})

/**
 * `GET /v1/accounts/:id/receipt`: the evaluation of a whole account. Its lines and what `others` add come to `engagement` exactly;
 * of people whom the caller may not see, nothing is told but how many they are and what they add together.
 */
export const accountReceiptSchema = z
  .object({
    accountId: accountIdSchema,
    modelId: z.string(),
    modelVersion: z.int(),
    at: instantSchema,
    lines: z.array(accountLineSchema),
    others: z.object({ people: z.int(), points: thousandthsSchema }).nullable(),
    engagement: thousandthsSchema,
    /** The model's threshold for accounts; null where it has none, and then no account is hot. */
    hotFrom: thousandthsSchema.nullable(),
    isHot: z.boolean(),
    hotAlthoughNobodyIs: z.boolean(),
  })
  .meta({ id: 'AccountReceipt' })
export type WholeAccountReceipt = z.infer<typeof accountReceiptSchema>
