import type { Calendar, WorkingCalendar } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import { DAY, type WorkingDay, workingDays } from './working-days.ts'

/** A calendar may have no working time left at all; nothing that a rep owes is further away than this. */
const HORIZON_DAYS = 36_525

type Days = { day: (utcDay: number) => WorkingDay; last: number }

const known = new WeakMap<WorkingCalendar, Days>()

/** Without a working week only its overrides are worked, so that the search may end with them. */
const lastDay = ({ week, overrides }: WorkingCalendar): number =>
  Object.values(week).some((periods) => periods.length > 0)
    ? Number.POSITIVE_INFINITY
    : Math.max(...overrides.map(({ day }) => Date.parse(day) / DAY + 1), Number.NEGATIVE_INFINITY)

const daysOf = (calendar: WorkingCalendar): Days => {
  const found = known.get(calendar)
  if (found) return found
  const days = { day: workingDays(calendar), last: lastDay(calendar) }
  known.set(calendar, days)
  return days
}

/** Working ms from one instant to another; 0 if the second is not later. */
export const workingTimeBetween = (calendar: Calendar, from: Millis, to: Millis): number => {
  if (to <= from) return 0
  if (calendar.kind === 'always') return to - from
  const { day } = daysOf(calendar)
  let sum = 0
  for (let index = Math.floor(from / DAY); index * DAY < to; index += 1) {
    const { spans, total } = day(index)
    if (from <= index * DAY && to >= (index + 1) * DAY) sum += total
    else for (const span of spans) sum += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from))
  }
  return sum
}

/**
 * The first instant at which `ms` of working time have passed since `from`: the end of a working day rather than the
 * beginning of the next. Null if the calendar has no such time within a hundred years.
 */
export const addWorkingTime = (calendar: Calendar, from: Millis, ms: number): Millis | null => {
  if (ms <= 0) return from
  if (calendar.kind === 'always') return (from + ms) as Millis
  const { day, last } = daysOf(calendar)
  const first = Math.floor(from / DAY)
  let left = ms
  for (let index = first; index <= Math.min(first + HORIZON_DAYS, last); index += 1)
    for (const span of day(index).spans) {
      const start = Math.max(span.from, from)
      if (start + left <= span.to) return (start + left) as Millis
      left -= Math.max(0, span.to - start)
    }
  return null
}
