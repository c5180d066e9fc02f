import type { Period, WorkingCalendar } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import { addWorkingTime } from '../sla/calendar.ts'

/** When a rep wants to be left alone, on the wall clock of the own machine. */
export type Quiet = {
  /** "18:00" to "08:00" is the night; null: at no hour. */
  hours: { from: string; to: string } | null
  weekends: boolean
}

/** The hours of a day that are left. */
const loudHours = (hours: Quiet['hours']): Period[] => {
  if (hours === null || hours.from === hours.to) return [{ from: '00:00', to: '24:00' }]
  const { from, to } = hours
  if (from > to) return [{ from: to, to: from }]
  return [
    { from: '00:00', to: from },
    { from: to, to: '24:00' },
  ].filter((period) => period.from < period.to)
}

/** Quiet hours are what lies between the hours of a calendar, so that they are right when the clocks change, too. */
const loudCalendar = ({ hours, weekends }: Quiet, zone: string): WorkingCalendar => {
  const day = loudHours(hours)
  const weekend = weekends ? [] : day
  return {
    kind: 'working',
    id: 'loud',
    name: 'loud',
    zone,
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: weekend, sun: weekend },
    holidays: [],
    overrides: [],
  }
}

/** When a quiet time ends that is on at `now`; null if none is. `zone`: where the machine stands. */
export const quietUntil = (quiet: Quiet, zone: string, now: Millis): Millis | null => {
  if (quiet.hours === null && !quiet.weekends) return null
  const firstLoudMs = addWorkingTime(loudCalendar(quiet, zone), now, 1)
  return firstLoudMs === null || firstLoudMs - 1 === now ? null : ((firstLoudMs - 1) as Millis)
}
