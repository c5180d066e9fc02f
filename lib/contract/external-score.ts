import { z } from 'zod'
import { toThousandths } from './convert.ts'
import { leadIdSchema } from './ids.ts'
import { decimalPointsSchema, thousandthsSchema } from './points.ts'
import { instantSchema } from './time.ts'

/** Who made a score that is not ours, e.g. `crm` or `intent-vendor`. */
const externalSourceSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/, 'expected a lower-case name such as "intent-vendor"')

/** A score made elsewhere, as it is sent in: one per lead and source, the newer takes the older's place. Points are decimals. */
export const externalScoreInputSchema = z
  .strictObject({
    leadId: leadIdSchema,
    source: externalSourceSchema,
    /** When it was made there. */
    asOf: instantSchema,
    total: decimalPointsSchema,
    lines: z
      .array(z.strictObject({ label: z.string().min(1).max(200), points: decimalPointsSchema }))
      .min(1)
      .max(50),
  })
  .check((context) => {
    const { total, lines } = context.value
    const sum = lines.reduce((before, { points }) => before + toThousandths(points), 0)
    if (sum !== toThousandths(total))
      context.issues.push({
        code: 'custom',
        input: total,
        path: ['total'],
        message: `expected the sum of the lines, ${sum / 1000}`,
      })
  })
  .meta({ id: 'ExternalScoreInput' })

/** The same as it travels inside its lead: banded and shown, never recomputed or decayed. Points are thousandths. */
export const externalScoreSchema = z
  .object({
    source: z.string(),
    asOf: instantSchema,
    total: thousandthsSchema,
    lines: z.array(z.object({ label: z.string(), points: thousandthsSchema })),
  })
  .meta({ id: 'ExternalScore' })
export type ExternalScore = z.infer<typeof externalScoreSchema>

/** Which score orders the queue: `engine`, or `external:` and the name of a source. */
export const orderBySchema = z
  .string()
  .max(70)
  .regex(/^(?:engine|external:[a-z][a-z0-9-]*)$/, 'expected "engine", or "external:" and a source')

/** How the workspace uses its scores. */
export const scoringSettingsSchema = z
  .strictObject({ orderBy: orderBySchema })
  .meta({ id: 'ScoringSettings' })
export type ScoringSettings = z.infer<typeof scoringSettingsSchema>
