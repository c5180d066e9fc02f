import { z } from 'zod'
import { faultSchema } from './errors.ts'
import { daySchema } from './time.ts'
import { isTimeZone } from './time-zone.ts'

const idSchema = z.string().min(1).max(60)

/** For editors: where the JSON Schema is, e.g. `https://api.example/v1/calendars/schema`. Means nothing else. */
const editorHintSchema = z.string().max(500).optional()

const isEachDayOnce = (days: readonly { day: string }[]): boolean =>
  new Set(days.map(({ day }) => day)).size === days.length

/** Time of day on the wall, `24:00` is the end of the day. */
const clockTimeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time such as "09:00"')

/** Working time within one day; several a day leave out lunch. */
const periodSchema = z
  .strictObject({ from: clockTimeSchema, to: clockTimeSchema })
  .refine((period) => period.from < period.to, { path: ['to'], error: 'expected "to" after "from"' })

const periodsSchema = z
  .array(periodSchema)
  .max(12)
  .refine(
    (periods) =>
      periods.every((period, index) => index === 0 || (periods[index - 1]?.to ?? '') <= period.from),
    'expected periods in order that do not overlap',
  )
export type Period = z.infer<typeof periodSchema>

export const workingCalendarSchema = z.strictObject({
  $schema: editorHintSchema,
  kind: z.literal('working'),
  id: idSchema,
  name: z.string().min(1).max(120),
  /** IANA zone, e.g. `Europe/Berlin`. */
  zone: z
    .string()
    .max(60)
    // Some platforms take bare offsets such as `+02:00` as well: those have no summer.
    .refine(
      (zone) => /^[a-z]/i.test(zone) && isTimeZone(zone),
      'expected an IANA time zone such as "Europe/Berlin"',
    ),
  week: z.strictObject({
    mon: periodsSchema,
    tue: periodsSchema,
    wed: periodsSchema,
    thu: periodsSchema,
    fri: periodsSchema,
    sat: periodsSchema,
    sun: periodsSchema,
  }),
  /** Days without any working time. */
  holidays: z
    .array(z.strictObject({ day: daySchema, label: z.string().max(120) }))
    .max(500)
    .default([]),
  /** Days with other hours than their weekday's; they win over holidays. */
  overrides: z
    .array(z.strictObject({ day: daySchema, periods: periodsSchema }))
    .max(500)
    .refine(isEachDayOnce, 'expected each day once')
    .default([]),
})
export type WorkingCalendar = z.infer<typeof workingCalendarSchema>

/** Which time counts: all of it, or working hours in a zone. */
export const calendarSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      $schema: editorHintSchema,
      kind: z.literal('always'),
      id: idSchema,
      name: z.string().min(1).max(120),
    }),
    workingCalendarSchema,
  ])
  .meta({ id: 'Calendar' })
export type Calendar = z.infer<typeof calendarSchema>

/** How soon a rep must touch a lead of a band, and when to warn. */
export const slaPolicySchema = z
  .strictObject({
    $schema: editorHintSchema,
    id: idSchema,
    name: z.string().min(1).max(120),
    targets: z
      .array(
        z.strictObject({
          band: idSchema.refine(
            (band) => band !== 'disqualified',
            'expected a band that is worked: a disqualified lead owes nobody a touch',
          ),
          minutes: z.int().min(1).max(525_600),
          calendarId: idSchema,
        }),
      )
      .max(12)
      .refine(
        (targets) => new Set(targets.map((t) => t.band)).size === targets.length,
        'expected one target per band',
      ),
    /**
     * How long the system may take from a lead's creation to its routing, in minutes of wall time. Null: not judged, because a
     * lead that ripens for weeks is nobody's delay.
     */
    routingMinutes: z.int().min(1).max(525_600).nullable().default(null),
    /** Shares of the target at which the state turns to warning, ascending. */
    warnAt: z
      .array(z.number().gt(0).lt(1))
      .min(1)
      .max(5)
      .refine(
        (shares) => shares.every((share, index) => index === 0 || (shares[index - 1] ?? 0) < share),
        'expected shares in ascending order',
      )
      .default([0.5, 0.8]),
  })
  .meta({ id: 'SlaPolicy' })
export type SlaPolicy = z.infer<typeof slaPolicySchema>

/** The policy as it is stored, and what its author should know of it: a band that no lead can be in, a time that never comes. */
export const slaPolicySavedSchema = slaPolicySchema
  .extend({ findings: z.array(faultSchema) })
  .meta({ id: 'SlaPolicySaved' })
export type SlaPolicySaved = z.infer<typeof slaPolicySavedSchema>

export const slaStateSchema = z.enum(['none', 'ok', 'warning', 'breached', 'paused', 'met', 'missed'])
export type SlaState = z.infer<typeof slaStateSchema>
