import type { Fault } from '../../contract/errors.ts'
import type { Calendar, SlaPolicy } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import { addWorkingTime } from './calendar.ts'

type Target = SlaPolicy['targets'][number]

const bandFault = ({ band }: Target, bands: readonly string[], index: number): Fault[] =>
  bands.includes(band)
    ? []
    : [
        {
          path: `/targets/${index}/band`,
          message: `no lead can be in it: expected a band of the published model, ${bands.join(', ')}`,
          got: JSON.stringify(band),
        },
      ]

const timeFault = (
  { minutes }: Target,
  calendar: Calendar | undefined,
  index: number,
  now: Millis,
): Fault[] =>
  !calendar || addWorkingTime(calendar, now, minutes * 60_000) !== null
    ? []
    : [
        {
          path: `/targets/${index}/calendarId`,
          message: `no lead is ever due: expected ${minutes} minutes of working time to come`,
          got: JSON.stringify(calendar.id),
        },
      ]

/** What a policy that can be stored would not do, as its author should know. `bands`: null before a model is published. */
export const policyFindings = (
  { targets }: SlaPolicy,
  calendars: readonly Calendar[],
  bands: readonly string[] | null,
  now: Millis,
): Fault[] =>
  targets.flatMap((target, index) => [
    ...(bands === null ? [] : bandFault(target, bands, index)),
    ...timeFault(
      target,
      calendars.find(({ id }) => id === target.calendarId),
      index,
      now,
    ),
  ])
