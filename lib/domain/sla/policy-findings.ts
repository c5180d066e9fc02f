import type { Fault } from '../../contract/errors.ts'
import type { Calendar, SlaPolicy } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import { addWorkingTime } from './calendar.ts'

type Target = SlaPolicy['targets'][number]

/** The targets whose band a model does not have: no lead ever comes to them. */
export const idleTargets = (
  { targets }: SlaPolicy,
  bands: readonly string[],
): { target: Target; index: number }[] =>
  targets.flatMap((target, index) => (bands.includes(target.band) ? [] : [{ target, index }]))

/** Null where the minutes of a target do come. */
const timeFault = (
  { minutes }: Target,
  calendar: Calendar,
  now: Millis,
): Pick<Fault, 'message' | 'got'> | null =>
  addWorkingTime(calendar, now, minutes * 60_000) === null
    ? {
        message: `no lead is ever due: expected ${minutes} minutes of working time to come`,
        got: JSON.stringify(calendar.id),
      }
    : null

/** What a policy that can be stored would not do, as its author should know. `bands`: null before a model is published. */
export const policyFindings = (
  policy: SlaPolicy,
  calendars: readonly Calendar[],
  bands: readonly string[] | null,
  now: Millis,
): Fault[] => [
  ...(bands === null ? [] : idleTargets(policy, bands)).map(({ target, index }) => ({
    path: `/targets/${index}/band`,
    message: `no lead can be in it: expected a band of the published model, ${(bands ?? []).join(', ')}`,
    got: JSON.stringify(target.band),
  })),
  ...policy.targets.flatMap((target, index) => {
    const calendar = calendars.find(({ id }) => id === target.calendarId)
    const fault = calendar && timeFault(target, calendar, now)
    return fault ? [{ path: `/targets/${index}/calendarId`, ...fault }] : []
  }),
]

/** What calendars that can be stored would take from the policy that counts on them, by their places among those sent. */
export const calendarFindings = (
  calendars: readonly Calendar[],
  policy: SlaPolicy | null,
  now: Millis,
): Fault[] =>
  calendars.flatMap((calendar, index) =>
    (policy?.targets ?? [])
      .filter(({ calendarId }) => calendarId === calendar.id)
      .flatMap((target) => {
        const fault = timeFault(target, calendar, now)
        return fault
          ? [{ path: `/calendars/${index}`, ...fault, message: `${target.band}: ${fault.message}` }]
          : []
      }),
  )
