import { z } from 'zod'
import { attributesSchema } from './attributes.ts'
import { leadIdSchema, signalIdSchema } from './ids.ts'
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

/** One observed event as it is sent in; idempotent by `id`. */
export const signalInputSchema = z
  .strictObject({
    ...signalShape,
    leadId: leadIdSchema,
    properties: signalShape.properties.default({}),
    sessionId: signalShape.sessionId.default(null),
    initiator: signalShape.initiator.default('buyer'),
  })
  .meta({ id: 'SignalInput' })
export type SignalInput = z.infer<typeof signalInputSchema>

/** One observed event as it travels inside its lead. */
export const signalSchema = z.object(signalShape).meta({ id: 'Signal' })
export type Signal = z.infer<typeof signalSchema>
