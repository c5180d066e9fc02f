import { z } from 'zod'
import { memberIdSchema } from './ids.ts'
import { slaStateSchema } from './sla.ts'
import { instantSchema } from './time.ts'

/** `GET /v1/reports/sla?from=&to=`; without them the 30 days up to now. `from` counts, `to` does not. */
export const slaReportQuerySchema = z
  .strictObject({ from: instantSchema.optional(), to: instantSchema.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || Date.parse(from) < Date.parse(to), {
    path: ['to'],
    error: 'expected "to" after "from"',
  })
export type SlaReportQuery = z.infer<typeof slaReportQuerySchema>

const countSchema = z.int().min(0)

/** `share` is null where there are too few cases to say; `low` and `high` are its 95 % interval (Wilson). */
export const shareSchema = z
  .object({
    count: countSchema,
    of: countSchema,
    share: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  })
  .meta({ id: 'Share' })

/** Median and 90th percentile in ms; null where there are too few cases to say. */
export const spreadSchema = z
  .object({ cases: countSchema, medianMs: z.int().nullable(), p90Ms: z.int().nullable() })
  .meta({ id: 'Spread' })

const figuresShape = {
  leads: countSchema,
  states: z
    .record(slaStateSchema, countSchema)
    .meta({ description: 'Leads by the state of their clock; none: rejected before it was due' }),
  compliance: shareSchema.meta({
    description: 'Touched in time, of those whose time is judged: met, missed, or over and still unanswered',
  }),
  rep: z
    .object({ toFirstTouch: spreadSchema, breaches: countSchema })
    .meta({ description: 'Routed → first touch, in working time with pauses taken out' }),
  system: z
    .object({ toRoute: spreadSchema, breaches: countSchema })
    .meta({ description: 'Created → routed, wall time; a breach took longer than routingMinutes' }),
}

/** Leads whose clock started in the period, as their clocks stand at `asOf`. */
export const slaReportSchema = z
  .object({
    from: instantSchema,
    to: instantSchema,
    asOf: instantSchema,
    fewestCases: countSchema.meta({ description: 'With fewer cases a figure is null: too few to say' }),
    total: z.object(figuresShape),
    bands: z.array(z.object({ band: z.string(), ...figuresShape })),
    owners: z.array(z.object({ ownerId: memberIdSchema.nullable(), ...figuresShape })),
  })
  .meta({ id: 'SlaReport' })
export type SlaReport = z.infer<typeof slaReportSchema>
