import type { Millis } from '../../lib/contract/time.ts'

export type SnoozeChoice = { id: 'laterToday' | 'tomorrow' | 'inTwoDays' | 'nextWeek'; until: Millis }

const HOUR = 3_600_000
const MORNING = 9
const EVENING = 18

const morning = (now: Millis, days: number): Millis => {
  const day = new Date(now)
  day.setDate(day.getDate() + days)
  return day.setHours(MORNING, 0, 0, 0) as Millis
}

/** Three hours on, at a full half hour; null once that is no longer today's work. */
const laterToday = (now: Millis): Millis | null => {
  const until = new Date(Math.ceil((now + 3 * HOUR) / (HOUR / 2)) * (HOUR / 2))
  const isToday = until.getDate() === new Date(now).getDate()
  return isToday && until.getHours() < EVENING ? (until.getTime() as Millis) : null
}

const daysToMonday = (now: Millis): number => (8 - new Date(now).getDay()) % 7 || 7

/** When a snoozed lead may come back, by the wall clock of this machine; all of it lies ahead. */
export const snoozeChoices = (now: Millis): SnoozeChoice[] => {
  const today = laterToday(now)
  return [
    ...(today === null ? [] : [{ id: 'laterToday' as const, until: today }]),
    { id: 'tomorrow', until: morning(now, 1) },
    { id: 'inTwoDays', until: morning(now, 2) },
    { id: 'nextWeek', until: morning(now, daysToMonday(now)) },
  ]
}
