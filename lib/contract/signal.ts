import { z } from 'zod'
import { attributesSchema } from './attributes.ts'
import { accountIdSchema, leadIdSchema, signalIdSchema } from './ids.ts'
import { instantSchema } from './time.ts'

/**
 * Who set the signal off. Only the buyer's own doing ends a silence;
 * a seller's call or e-mail and an automation's mail do not.
 */
export const signalInitiatorSchema = z.enum(['buyer', 'seller', 'automation'])
export type SignalInitiator = z.infer<typeof signalInitiatorSchema>

export const signalTypeSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[a-z][a-z0-9_.-]*$/, 'expected a lower-case name such as "demo_requested"')

const signalShape = {
  id: signalIdSchema,
  type: signalTypeSchema,
  at: instantSchema,
  properties: attributesSchema,
  sessionId: z.string().min(1).max(128).nullable(),
  initiator: signalInitiatorSchema,
}

/** What was seen is of somebody, or of a company of which nobody can tell who it was. */
const isOfOne = ({ leadId, accountId }: { leadId: unknown; accountId: unknown }): boolean =>
  (leadId === null) !== (accountId === null)

/** One observed event as it is sent in, of a lead or of an account; idempotent by `id`. */
export const signalInputSchema = z
  .strictObject({
    ...signalShape,
    leadId: leadIdSchema.nullable().default(null),
    accountId: accountIdSchema.nullable().default(null),
    properties: signalShape.properties.default({}),
    sessionId: signalShape.sessionId.default(null),
    initiator: signalShape.initiator.default('buyer'),
  })
  .check((context) => {
    const signal = context.value
    if (isOfOne(signal)) return
    const got = signal.leadId === null ? 'neither' : 'both'
    context.issues.push({
      code: 'custom',
      input: signal,
      path: [],
      message: `expected exactly one of "leadId" and "accountId", got ${got}`,
    })
  })
  .meta({ id: 'SignalInput', description: 'Exactly one of leadId and accountId' })
export type SignalInput = z.infer<typeof signalInputSchema>

/** One observed event as it travels inside its lead, or its account. */
export const signalSchema = z.object(signalShape).meta({ id: 'Signal' })
export type Signal = z.infer<typeof signalSchema>
