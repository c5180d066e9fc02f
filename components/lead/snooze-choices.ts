import type { Millis } from '../../lib/contract/time.ts'

type SnoozeId = 'laterToday' | 'tomorrow' | 'inTwoDays' | 'nextWeek'

/** `until` null: it cannot be chosen, because `sameAs` is the same instant or, where that is null too, today is over. */
export type SnoozeChoice = { id: SnoozeId } & ({ until: Millis } | { until: null; sameAs: SnoozeId | null })

const HOUR = 3_600_000

/** How long “later” is: less towards the evening. */
const LATER = [3 * HOUR, HOUR, HOUR / 2]
const MORNING = 9
const EVENING = 18

const morning = (now: Millis, days: number): Millis => {
  const day = new Date(now)
  day.setDate(day.getDate() + days)
  return day.setHours(MORNING, 0, 0, 0) as Millis
}

const isTodaysWork = (until: Millis, now: Millis): boolean =>
  new Date(until).getDate() === new Date(now).getDate() && new Date(until).getHours() < EVENING

/** At a full half hour; null once no step of it is today's work. */
const laterToday = (now: Millis): Millis | null => {
  const instants = LATER.map((step) => (Math.ceil((now + step) / (HOUR / 2)) * (HOUR / 2)) as Millis)
  return instants.find((until) => isTodaysWork(until, now)) ?? null
}

const daysToMonday = (now: Millis): number => (8 - new Date(now).getDay()) % 7 || 7

/**
 * When a snoozed lead may come back, by the wall clock of this machine; all of it lies ahead. Each keeps its place whatever the hour
 * and the day, because its place is its digit.
 */
export const snoozeChoices = (now: Millis): SnoozeChoice[] => {
  const instants: [SnoozeId, Millis | null][] = [
    ['laterToday', laterToday(now)],
    ['tomorrow', morning(now, 1)],
    ['inTwoDays', morning(now, 2)],
    ['nextWeek', morning(now, daysToMonday(now))],
  ]
  return instants.map(([id, until]) => {
    const [first] = instants.find(([, other]) => other === until) ?? [id]
    return until === null || first !== id
      ? { id, until: null, sameAs: first === id ? null : first }
      : { id, until }
  })
}
