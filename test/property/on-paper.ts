import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../lib/contract/sla.ts'
import { MINUTE } from './sla-arbitraries.ts'

/** What the clock on the wall shows. */
type Wall = { day: string; time: string; weekday: number }

/** Asked of Temporal, which rests on nothing of ours. */
const wallAt = (zone: string, instant: number): Wall => {
  // Without its zone as soon as it is known: each further question to a time with a zone would look the zone up again.
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  const text = wall.toString({ smallestUnit: 'minute' })
  return { day: text.slice(0, 10), time: text.slice(11), weekday: wall.dayOfWeek }
}

/** Whether the wall clock shows working hours, by the document as it is written. */
export const isWorking = (
  { week, holidays, overrides }: WorkingCalendar,
  { day, time, weekday }: Wall,
): boolean => {
  const usual = [week.mon, week.tue, week.wed, week.thu, week.fri, week.sat, week.sun][weekday - 1]
  const special = overrides.find((one) => one.day === day)?.periods
  const hours = special ?? (holidays.some((one) => one.day === day) ? [] : (usual ?? []))
  return hours.some(({ from, to }) => from <= time && time < to)
}

export const wallsFrom = (zone: string, from: number, minutes: number): Wall[] =>
  Array.from({ length: minutes }, (_, n) => wallAt(zone, from + n * MINUTE))

/** Minute by minute, as one would count on paper. */
export const minutesOnPaper = (calendar: WorkingCalendar, from: number, minutes: number): boolean[] =>
  wallsFrom(calendar.zone, from, minutes).map((wall) => isWorking(calendar, wall))
