import { z } from 'zod'
import { leadIdSchema, signalIdSchema } from './ids.ts'
import { thousandthsSchema } from './points.ts'
import { millisSchema } from './time.ts'

/** Why a line is there, in the order of work. `rule` adds a rule's points; every other kind corrects what came before it. */
export const lineKindSchema = z.enum([
  'rule',
  'repeat',
  'ageDecay',
  'groupCap',
  'silenceDecay',
  'inactivity',
  'clamp',
  'external',
])
export type LineKind = z.infer<typeof lineKindSchema>

/** Numbers that a line's words need, by name: counts, shares kept, days. Never a number to be added again. */
const factorsSchema = z.record(z.string(), z.union([z.number(), z.string()]))

/**
 * One effect on the total. The lines of a receipt add up to its total exactly.
 * `evidence` are the signals that made it, newest first, at most 20; `evidenceCount` says how many there were.
 */
export const receiptLineSchema = z
  .object({
    kind: lineKindSchema,
    /** Stable within the receipt: what a dispute points at. */
    key: z.string(),
    ruleId: z.string().nullable(),
    /** The rule's own label; for the engine's lines the id of what acted (a group, `silence`, `inactivity`, `clamp`). */
    label: z.string(),
    dimension: z.enum(['fit', 'engagement', 'total']),
    points: thousandthsSchema,
    factors: factorsSchema,
    evidence: z.array(z.object({ signalId: signalIdSchema, type: z.string(), at: millisSchema })),
    evidenceCount: z.int(),
  })
  .meta({ id: 'ReceiptLine' })
export type ReceiptLine = z.infer<typeof receiptLineSchema>

export const gateVerdictSchema = z.object({
  verdict: z.enum(['passed', 'failed', 'unknown']),
  checks: z.array(
    z.object({ id: z.string(), label: z.string(), verdict: z.enum(['passed', 'failed', 'unknown']) }),
  ),
})
export type GateVerdict = z.infer<typeof gateVerdictSchema>

/** The evaluation of one lead at one instant: the explanation is the evaluation. Instants are epoch milliseconds. */
export const receiptSchema = z
  .object({
    leadId: leadIdSchema,
    modelId: z.string(),
    modelVersion: z.int(),
    at: millisSchema,
    lines: z.array(receiptLineSchema),
    fit: thousandthsSchema,
    engagement: thousandthsSchema,
    /** Before the clamp; bands look at this one. */
    unclamped: thousandthsSchema,
    total: thousandthsSchema,
    /** A band's id, or `disqualified`. */
    band: z.string(),
    lane: z.enum(['hot', 'warm', 'cold']).nullable(),
    /** The highest lifecycle stage reached, e.g. `MQL`. */
    stage: z.string().nullable(),
    grade: z.string().nullable(),
    gate: gateVerdictSchema,
    /** How many of the facts the model asks for are known; `unknown` names the others. */
    coverage: z.object({ known: z.int(), asked: z.int(), unknown: z.array(z.string()) }),
    /** Until when the total stays the same if nothing else happens; `at` itself while points fade, null for ever. */
    steadyUntil: millisSchema.nullable(),
    /** The first later instant at which the band is another if nothing else happens; null: never. */
    nextChangeAt: millisSchema.nullable(),
    /** The band at `nextChangeAt`. */
    nextBand: z.string().nullable(),
    /** How far the next better band is, and which single signals would reach it. */
    short: z
      .object({
        band: z.string(),
        points: thousandthsSchema,
        by: z.array(z.object({ ruleId: z.string(), label: z.string() })),
      })
      .nullable(),
    /** Signal types that alert at once and are present, if the gate passes. */
    alerts: z.array(z.object({ signal: z.string(), label: z.string(), at: millisSchema })),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof receiptSchema>
