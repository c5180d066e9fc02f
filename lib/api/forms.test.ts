import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  accountReceiptSchema,
  accountSchema,
  authMethodsSchema,
  calendarSchema,
  decisionAnswerSchema,
  decisionSchema,
  errorBodySchema,
  leadIdSchema,
  leadSchema,
  memberSchema,
  meSchema,
  nudgeSchema,
  publicationSchema,
  rejectReasonSchema,
  scoringModelSchema,
  scoringSettingsSchema,
  slaPolicySchema,
  tokenSchema,
  tolerantSyncPageSchema,
  urlPatternSchema,
} from '../contract/index.ts'

/** What a program relies on of a value, and no more: bounds and patterns are for whoever writes. */
const inessential = new Set(
  'pattern minLength maxLength minItems maxItems minimum maximum exclusiveMinimum exclusiveMaximum propertyNames'
    .split(' ')
    .concat('description id title $schema'),
)

const formOf = (schema: z.ZodType, omits: (name: string, value: unknown) => boolean): unknown =>
  z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    override: ({ jsonSchema }) => {
      for (const [name, value] of Object.entries(jsonSchema)) {
        const isOtherFormat = name === 'format' && value !== 'date-time'
        if (inessential.has(name) || isOtherFormat || omits(name, value))
          Reflect.deleteProperty(jsonSchema, name)
      }
    },
  })

/** Rows and answers may hold words and fields that only a newer server knows. */
const tolerant = (schema: z.ZodType) =>
  formOf(schema, (name, value) => name === 'enum' || (name === 'additionalProperties' && value === false))

/** Rules are followed to the letter or not at all. */
const strict = (schema: z.ZodType) => formOf(schema, () => false)

const forms = {
  rows: {
    lead: tolerant(z.object({ lead: leadSchema })),
    leadRemoved: tolerant(z.object({ id: leadIdSchema })),
    account: tolerant(z.object({ account: accountSchema })),
    decision: tolerant(z.object({ decision: decisionSchema })),
    member: tolerant(z.object({ member: memberSchema })),
    model: strict(z.object({ model: scoringModelSchema })),
    modelHistory: tolerant(z.object({ modelHistory: z.array(publicationSchema) })),
    slaPolicy: strict(z.object({ slaPolicy: slaPolicySchema })),
    calendar: strict(z.object({ calendar: calendarSchema })),
    rejectReasons: strict(z.object({ rejectReasons: z.array(rejectReasonSchema) })),
    scoring: strict(z.object({ scoring: scoringSettingsSchema })),
    urlPatterns: strict(z.object({ urlPatterns: z.array(urlPatternSchema) })),
  },
  answers: {
    syncPage: tolerant(tolerantSyncPageSchema),
    decisions: strict(decisionAnswerSchema),
    me: tolerant(meSchema),
    token: tolerant(tokenSchema),
    accountReceipt: tolerant(accountReceiptSchema),
    authMethods: tolerant(authMethodsSchema),
    error: tolerant(errorBodySchema),
    nudge: tolerant(nudgeSchema),
  },
}

describe('the forms that the extension checks', () => {
  it('are those of the contract (after a change of it: npx vitest run --project extension lib/api -u)', async () => {
    await expect(`${JSON.stringify(forms)}\n`).toMatchFileSnapshot('forms.json')
  })
})
