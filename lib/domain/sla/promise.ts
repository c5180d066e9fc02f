import type { Calendar, SlaPolicy } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import type { SlaEvents } from './sla-clock.ts'
import { addWorked, type Gap } from './worked-time.ts'

/** What entering one band asks of the rep. `dueAt` is null while a pause has no end. */
export type Promised = {
  band: string
  calendar: Calendar
  from: Millis
  targetMs: number
  dueAt: Millis | null
}

/** Of those made at one instant the tightest first, whatever the order in which they lie. */
const byTime = (a: Promised, b: Promised): number =>
  a.from - b.from || a.targetMs - b.targetMs || (a.band < b.band ? -1 : 1)

/**
 * What each route into a band with a target asks for, in order of time. A band whose calendar is not (yet) known asks
 * for nothing: a due time by the wrong hours would be worse than none.
 */
export const promisesOf = (
  { routes }: SlaEvents,
  policy: SlaPolicy | null,
  calendars: ReadonlyMap<string, Calendar>,
  gaps: readonly Gap[],
): Promised[] =>
  routes
    .flatMap(({ at: from, band }) => {
      const target = policy?.targets.find((one) => one.band === band)
      const calendar = target && calendars.get(target.calendarId)
      if (!calendar) return []
      const targetMs = target.minutes * 60_000
      return [{ band, calendar, from, targetMs, dueAt: addWorked(calendar, gaps, from, targetMs) }]
    })
    .sort(byTime)

const due = ({ dueAt }: Promised): number => dueAt ?? Number.POSITIVE_INFINITY

/**
 * Those that rule, one after the other. The one that is due first rules: a tighter band moves the due time up, leaving one
 * never moves it back.
 */
export const rulersOf = (first: Promised, others: readonly Promised[]): readonly Promised[] => {
  const rulers = [first]
  for (const next of others) if (due(next) < due(rulers.at(-1) ?? first)) rulers.push(next)
  return rulers
}
