import { z } from 'zod'
import { attributeNameSchema } from '../../../lib/contract/attributes.ts'
import { instantSchema } from '../../../lib/contract/time.ts'

const columnSchema = z.string().min(1).max(500)
const cellTextSchema = z.string().max(2000)
/** Cells that mean "not known" in this field, besides the map's own `unknown`. */
const unknownSchema = z.array(cellTextSchema).max(100)
/** What a cell's text becomes; a text that is not listed stays as it is. */
const valuesSchema = z.record(cellTextSchema, cellTextSchema)

const named = (field: object, names: readonly string[]): string[] =>
  names.filter((name) => Reflect.get(field, name) !== undefined)

const exactlyOneOf =
  (...names: string[]) =>
  (field: object): boolean =>
    named(field, names).length === 1
const oneOfMessage = (...names: string[]): string => `expected exactly one of ${names.join(', ')}`

const textShape = {
  column: columnSchema.optional(),
  constant: cellTextSchema.min(1).optional(),
  /** Text with columns in braces, e.g. `"{First name} {Last name}"`; unknown when none of them is known. */
  template: z.string().min(1).max(500).optional(),
  values: valuesSchema.optional(),
  /** Whether `values` and `unknown` are looked up whatever the case. */
  ignoreCase: z.boolean().optional(),
  unknown: unknownSchema.optional(),
}
const textSources = ['column', 'constant', 'template'] as const

const plainTextSchema = z
  .strictObject(textShape)
  .refine(exactlyOneOf(...textSources), oneOfMessage(...textSources))

/** Where a text comes from, and what to take when that is unknown. */
const textFieldSchema = z
  .strictObject({ ...textShape, else: plainTextSchema.optional() })
  .refine(exactlyOneOf(...textSources), oneOfMessage(...textSources))
export type TextField = z.infer<typeof textFieldSchema>

const instantSources = ['column', 'constant', 'now'] as const

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const isInstantFormat = (format: string): boolean => {
  if (['iso', 'epochSeconds', 'epochMillis'].includes(format)) return true
  const times = (token: string): number => format.split(token).length - 1
  return times('yyyy') === 1 && ['MM', 'dd', 'HH', 'mm', 'ss'].every((token) => times(token) <= 1)
}

/** Where an instant comes from. `now`: the moment at which the file's first import began. */
const instantFieldSchema = z
  .strictObject({
    column: columnSchema.optional(),
    constant: instantSchema.optional(),
    now: z.literal(true).optional(),
    /** `iso`, `epochSeconds`, `epochMillis`, or a pattern of yyyy, MM, dd, HH, mm and ss such as `dd/MM/yyyy HH:mm`. */
    format: z
      .string()
      .max(60)
      .refine(
        isInstantFormat,
        'expected iso, epochSeconds, epochMillis or a pattern such as "dd/MM/yyyy HH:mm"',
      )
      .default('iso'),
    /** For texts that name no offset. */
    zone: z
      .string()
      .max(60)
      .refine(isZone, 'expected an IANA time zone such as "Europe/Berlin"')
      .default('UTC'),
    unknown: unknownSchema.optional(),
  })
  .refine(exactlyOneOf(...instantSources), oneOfMessage(...instantSources))
export type InstantField = z.infer<typeof instantFieldSchema>

const factSources = ['column', 'constant'] as const
const factOptions = {
  text: ['values', 'ignoreCase', 'unknown'],
  number: ['decimal', 'unknown'],
  boolean: ['trueWhen', 'falseWhen', 'unknown'],
} as const

/** Where a fact comes from and what kind of value it is. A cell that is not of its kind refuses the row. */
const factFieldSchema = z
  .strictObject({
    column: columnSchema.optional(),
    constant: z.union([cellTextSchema.min(1), z.number(), z.boolean()]).optional(),
    type: z.enum(['text', 'number', 'boolean']).default('text'),
    values: valuesSchema.optional(),
    ignoreCase: z.boolean().optional(),
    unknown: unknownSchema.optional(),
    decimal: z.enum(['.', ',']).optional(),
    trueWhen: z.array(cellTextSchema).min(1).max(100).optional(),
    falseWhen: z.array(cellTextSchema).min(1).max(100).optional(),
  })
  .refine(exactlyOneOf(...factSources), oneOfMessage(...factSources))
  .check((context) => {
    const allowed: readonly string[] = factOptions[context.value.type]
    for (const name of named(context.value, Object.values(factOptions).flat()))
      if (!allowed.includes(name))
        context.issues.push({
          code: 'custom',
          input: context.value,
          path: [name],
          message: `expected none: a ${context.value.type} has only ${allowed.join(', ')}`,
        })
  })
export type FactField = z.infer<typeof factFieldSchema>

const listSources = ['column', 'constant'] as const
const listFieldSchema = z
  .strictObject({
    column: columnSchema.optional(),
    constant: z.array(cellTextSchema.min(1)).max(50).optional(),
    separator: z.string().min(1).max(10).default(';'),
  })
  .refine(exactlyOneOf(...listSources), oneOfMessage(...listSources))
export type ListField = z.infer<typeof listFieldSchema>

/** Each gives one address, or none where it is unknown. */
const recordUrlsSchema = z.array(textFieldSchema).max(20).default([])

const factsSchema = z.record(attributeNameSchema, factFieldSchema).default({})

/** The account is left out of a row whose account id is unknown. */
const accountMapSchema = z.strictObject({
  id: textFieldSchema,
  name: textFieldSchema,
  domain: textFieldSchema.optional(),
  attributes: factsSchema,
  recordUrls: recordUrlsSchema,
  lists: listFieldSchema.optional(),
})
export type AccountMap = z.infer<typeof accountMapSchema>

/** How the columns of a CSV file become leads: `heatline import leads --map`. Columns that are not named stay out. */
export const leadMapSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Cells that mean "not known" in every field; outer spaces never count. */
  unknown: unknownSchema.default(['']),
  id: textFieldSchema,
  name: textFieldSchema,
  createdAt: instantFieldSchema,
  email: textFieldSchema.optional(),
  phone: textFieldSchema.optional(),
  title: textFieldSchema.optional(),
  source: textFieldSchema.optional(),
  ownerId: textFieldSchema.optional(),
  linkedinUrl: textFieldSchema.optional(),
  crmUrl: textFieldSchema.optional(),
  recordUrls: recordUrlsSchema,
  tags: listFieldSchema.optional(),
  attributes: factsSchema,
  account: accountMapSchema.optional(),
  /** What became of the lead: `values` says which text is `won`, `lost`, `opportunity`, `meeting_held` or `meeting_set`. */
  outcome: textFieldSchema.optional(),
})
export type LeadMap = z.infer<typeof leadMapSchema>
