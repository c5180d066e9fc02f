import { z } from 'zod'
import { leadSchema } from '../contract/lead.ts'
import { signalSchema } from '../contract/signal.ts'
import { type Change, changeSchema } from '../contract/sync.ts'

/**
 * A lead with words that only a newer server knows is still a lead that somebody must call: such values are kept raw and
 * shown as "other", where the strict form would lose the whole lead.
 */
const tolerantLeadChangeSchema = z.object({
  kind: z.literal('lead'),
  lead: leadSchema.extend({
    emailDomainKind: z.string().nullable(),
    outcome: z.string().nullable(),
    signals: z.array(signalSchema.extend({ initiator: z.string() })),
  }),
})

/** The change, or null if this version knows neither its kind nor its form. */
export const readChange = (raw: unknown): Change | null => {
  const strict = changeSchema.safeParse(raw)
  if (strict.success) return strict.data
  const tolerant = tolerantLeadChangeSchema.safeParse(raw)
  return tolerant.success ? (tolerant.data as Change) : null
}
