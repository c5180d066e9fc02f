import { z } from 'zod'
import { attributeNameSchema } from './attributes.ts'
import { emailDomainKindSchema } from './lead.ts'
import { decimalPointsSchema } from './points.ts'
import { crossFaults } from './scoring-model-checks.ts'
import { signalTypeSchema } from './signal.ts'
import { instantSchema } from './time.ts'

const scalarSchema = z.union([z.string().max(500), z.number(), z.boolean()])
const labelSchema = z.string().min(1).max(120)
const identifierSchema = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/, 'expected a lower-case id such as "vp-or-above"')

/** From the top down; the table that reads a title is `lib/domain/scoring/seniority.ts`. */
export const senioritySchema = z.enum([
  'c-level',
  'vp',
  'head',
  'director',
  'manager',
  'individual',
  'student',
])
export type Seniority = z.infer<typeof senioritySchema>

/**
 * A test of one fact. `attribute` is a lead's own field (`title`, `source`, …), one of its attributes, or, with the
 * prefix `account.`, a fact of its account (`account.employees`). In a signal's `where` it is one of the signal's properties.
 */
export const factConditionSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('equals'), attribute: attributeNameSchema, value: scalarSchema }),
  z.strictObject({
    op: z.literal('oneOf'),
    attribute: attributeNameSchema,
    values: z.array(scalarSchema).min(1).max(500),
  }),
  z
    .strictObject({
      op: z.literal('between'),
      attribute: attributeNameSchema,
      from: z.number(),
      to: z.number(),
    })
    .refine((range) => range.from <= range.to, {
      path: ['to'],
      error: 'expected "to" to be at least "from"',
    }),
  z.strictObject({ op: z.literal('atLeast'), attribute: attributeNameSchema, value: z.number() }),
  z.strictObject({ op: z.literal('atMost'), attribute: attributeNameSchema, value: z.number() }),
  z.strictObject({ op: z.literal('exists'), attribute: attributeNameSchema }),
  z.strictObject({
    op: z.literal('containsWord'),
    attribute: attributeNameSchema,
    words: z.array(z.string().min(1).max(100)).min(1).max(200),
  }),
])
export type FactCondition = z.infer<typeof factConditionSchema>

const leadConditionSchema = z.discriminatedUnion('op', [
  ...factConditionSchema.options,
  z.strictObject({ op: z.literal('seniority'), oneOf: z.array(senioritySchema).min(1) }),
  z.strictObject({ op: z.literal('emailDomainKind'), oneOf: z.array(emailDomainKindSchema).min(1) }),
  z.strictObject({
    op: z.literal('emailDomain'),
    oneOf: z.array(z.string().min(1).max(253)).min(1).max(500),
  }),
  z.strictObject({ op: z.literal('accountList'), list: z.string().min(1).max(100) }),
  z.strictObject({
    op: z.literal('all'),
    get of() {
      return z.array(conditionSchema).min(1).max(50)
    },
  }),
  z.strictObject({
    op: z.literal('any'),
    get of() {
      return z.array(conditionSchema).min(1).max(50)
    },
  }),
  z.strictObject({
    op: z.literal('not'),
    get condition(): z.ZodType<Condition> {
      return conditionSchema
    },
  }),
])

type Combination =
  | { op: 'all'; of: Condition[] }
  | { op: 'any'; of: Condition[] }
  | { op: 'not'; condition: Condition }

/** What must be known of a lead, its account or its title; three-valued: true, false or unknown. */
export type Condition = FactCondition | LeafLeadCondition | Combination
type LeafLeadCondition =
  | { op: 'seniority'; oneOf: Seniority[] }
  | { op: 'emailDomainKind'; oneOf: z.infer<typeof emailDomainKindSchema>[] }
  | { op: 'emailDomain'; oneOf: string[] }
  | { op: 'accountList'; list: string }
export const conditionSchema = leadConditionSchema as unknown as z.ZodType<Condition>

/** Signals of these types whose properties pass every filter. */
export const signalConditionSchema = z.strictObject({
  op: z.literal('signal'),
  types: z.array(signalTypeSchema).min(1).max(50),
  where: z.array(factConditionSchema).max(20).default([]),
})
export type SignalCondition = z.infer<typeof signalConditionSchema>

/** How often a signal counts; multipliers by occurrence repeat the last one unless it is 0. */
export const repeatSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('each') }),
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({ kind: z.literal('atLeast'), count: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('perSession') }),
  z.strictObject({
    kind: z.literal('diminishing'),
    multipliers: z.array(z.number().min(0).max(1)).min(1).max(20),
  }),
])
export type Repeat = z.infer<typeof repeatSchema>

const daysSchema = z.number().positive().max(3650)
const keepSchema = z.number().min(0).max(1).meta({ description: 'Share that is kept: 0.8 keeps 80 %' })

const ascendingDays = (steps: readonly { days: number }[]): boolean =>
  steps.every((step, index) => index === 0 || step.days > (steps[index - 1]?.days ?? 0))

const stepsSchema = z
  .array(z.strictObject({ days: daysSchema, keep: keepSchema }))
  .min(1)
  .max(20)
  .refine(ascendingDays, 'expected steps with ascending days')

const fallingKeeps = (steps: readonly { keep: number }[]): boolean =>
  steps.every((step, index) => index === 0 || step.keep <= (steps[index - 1]?.keep ?? 1))

/** How a single signal's points fade with its own age. */
export const ageDecaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('halfLife'), days: daysSchema }),
  z.strictObject({
    kind: z.literal('linear'),
    percent: z.number().positive().max(100),
    everyDays: daysSchema,
  }),
  z.strictObject({
    kind: z.literal('steps'),
    steps: stepsSchema.refine(fallingKeeps, 'expected no step to keep more than the one before'),
  }),
])
export type AgeDecay = z.infer<typeof ageDecaySchema>

const whenSchema = z.discriminatedUnion('op', [...leadConditionSchema.options, signalConditionSchema])

/**
 * One reason to add or take points. A rule whose `when` asks for signals is an engagement rule and may say how often they
 * count (`repeat`, by default each), for how long (`windowDays`) and how they fade (`decay`).
 */
export const ruleSchema = z
  .strictObject({
    id: identifierSchema,
    label: labelSchema,
    dimension: z.enum(['fit', 'engagement']),
    points: decimalPointsSchema,
    when: whenSchema as unknown as z.ZodType<Condition | SignalCondition>,
    repeat: repeatSchema.optional(),
    windowDays: daysSchema.optional(),
    decay: ageDecaySchema.optional(),
    group: identifierSchema.optional(),
  })
  .check((context) => {
    const rule = context.value
    const fault = (field: string, message: string) =>
      context.issues.push({ code: 'custom', input: rule, path: [field], message })
    const asksSignals = rule.when.op === 'signal'
    if (asksSignals && rule.dimension === 'fit')
      fault('dimension', 'expected "engagement": signals are what a lead did')
    if (asksSignals) return
    for (const field of ['repeat', 'windowDays', 'decay'] as const)
      if (rule[field] !== undefined)
        fault(field, 'expected none: only a rule on signals repeats, ends or fades')
  })
export type Rule = z.infer<typeof ruleSchema>

/** Half-open on the unclamped total: from ≤ total < the next band's from. The lowest band has no `from`. */
export const bandSchema = z.strictObject({
  id: identifierSchema,
  label: labelSchema,
  from: decimalPointsSchema.nullable(),
  lane: z.enum(['hot', 'warm', 'cold']),
})
export type Band = z.infer<typeof bandSchema>

const gateSchema = z.strictObject({ id: identifierSchema, label: labelSchema, must: conditionSchema })

/** Works on the engagement sum by days since the last buyer-initiated signal. */
export const silenceDecaySchema = z.strictObject({
  /** `compound`: each step keeps a share of what the step before left. `ofOriginal`: each step takes its share of the first sum. */
  mode: z.enum(['compound', 'ofOriginal']).default('compound'),
  steps: stepsSchema,
})

const cutsSchema = z
  .tuple([decimalPointsSchema, decimalPointsSchema])
  .refine(([upper, lower]) => upper > lower, 'expected the upper cut first')

/** The weights and thresholds of a team, as data. Published versions are never changed. */
export const scoringModelSchema = z
  .strictObject({
    /** For editors: where the JSON Schema is, e.g. `https://api.example/v1/models/schema`. Means nothing else. */
    $schema: z.string().max(500).optional(),
    schemaVersion: z.literal(1),
    id: identifierSchema,
    version: z.int().min(1),
    name: labelSchema,
    author: z.string().min(1).max(200),
    publishedAt: instantSchema.nullable(),
    changeNote: z.string().max(2000),
    rules: z.array(ruleSchema).max(200),
    gate: z.array(gateSchema).max(20).default([]),
    silenceDecay: silenceDecaySchema.nullable().default(null),
    inactivity: z
      .strictObject({ days: daysSchema, points: decimalPointsSchema.max(0) })
      .nullable()
      .default(null),
    /** The most (and least) that the rules of one group may add together. */
    groupCaps: z
      .array(
        z.strictObject({
          group: identifierSchema,
          max: decimalPointsSchema.optional(),
          min: decimalPointsSchema.optional(),
        }),
      )
      .max(50)
      .default([]),
    /** Bounds of the total that is shown; bands look at the unclamped one. */
    clamp: z
      .strictObject({ min: decimalPointsSchema.nullable(), max: decimalPointsSchema.nullable() })
      .nullable()
      .default(null),
    /** From the highest to the lowest. */
    bands: z.array(bandSchema).min(1).max(12),
    lifecycle: z
      .array(z.strictObject({ stage: z.string().min(1).max(40), from: decimalPointsSchema }))
      .max(12)
      .default([]),
    grade: z.strictObject({ fit: cutsSchema, engagement: cutsSchema }).nullable().default(null),
    /** The account is hot from this much engagement of all its people together. */
    accountRollUp: z.strictObject({ hotFrom: decimalPointsSchema }).nullable().default(null),
    /** Signal types that alert the rep at once, if the gate passes. */
    alerts: z
      .array(z.strictObject({ signal: signalTypeSchema, label: labelSchema }))
      .max(20)
      .default([]),
    reviewIntervalDays: z.int().positive().max(3650).default(90),
  })
  .superRefine(
    (model, context) => {
      for (const { path, message } of crossFaults(model))
        context.addIssue({ code: 'custom', path, message, input: model })
    },
    { when: () => true },
  )
  .meta({ id: 'ScoringModel' })
export type ScoringModel = z.infer<typeof scoringModelSchema>
