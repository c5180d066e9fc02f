import { z } from 'zod'
import { attributesSchema } from './attributes.ts'
import { accountIdSchema } from './ids.ts'
import { signalSchema } from './signal.ts'
import { recordUrlsSchema } from './web-address.ts'

const accountShape = {
  id: accountIdSchema,
  name: z.string().min(1).max(200),
  /** Lower-case host, e.g. `acme.example`. */
  domain: z.string().max(253).toLowerCase().nullable(),
  attributes: attributesSchema,
  /** Names of the account lists it is on, e.g. `target`. */
  lists: z.array(z.string().min(1).max(100)).max(50),
  recordUrls: recordUrlsSchema,
}

/** An account as it is sent in with a lead: what is left out is unknown. */
export const accountInputSchema = z
  .strictObject({
    ...accountShape,
    domain: accountShape.domain.default(null),
    attributes: accountShape.attributes.default({}),
    lists: accountShape.lists.default([]),
    recordUrls: accountShape.recordUrls.default([]),
  })
  .meta({ id: 'AccountInput' })
export type AccountInput = z.infer<typeof accountInputSchema>

/** The company a lead works for, with what was seen of it as a whole. */
export const accountSchema = z
  .object({
    ...accountShape,
    recordUrls: accountShape.recordUrls.default([]),
    signals: z.array(signalSchema).default([]),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof accountSchema>
