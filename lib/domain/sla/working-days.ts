import type { Period, WorkingCalendar } from '../../contract/sla.ts'
import { zoneOffset } from './zone-offset.ts'

/** Working time without a break, in epoch ms: `from` counts, `to` does not. */
export type Span = { from: number; to: number }

/** The working time of one UTC day: 24 h from midnight, whatever the wall clocks of the zone do. */
export type WorkingDay = { spans: readonly Span[]; total: number }

export const DAY = 86_400_000

/** A part of a day in which the wall clocks are the same distance ahead of UTC. */
type Stretch = Span & { offset: number }

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const toSpan = ({ from, to }: Period): Span => ({
  from: minutesOf(from) * 60_000,
  to: minutesOf(to) * 60_000,
})
const dayNumber = (day: string): number => Date.parse(day) / DAY

/** Working hours by wall day, as a number of days since 1970-01-01. */
const wallHours = ({
  week,
  holidays,
  overrides,
}: WorkingCalendar): ((wallDay: number) => readonly Span[]) => {
  const { mon, tue, wed, thu, fri, sat, sun } = week
  // Day 0 was a Thursday.
  const byWeekday = [thu, fri, sat, sun, mon, tue, wed].map((periods) => periods.map(toSpan))
  const special = new Map<number, readonly Span[]>(holidays.map(({ day }) => [dayNumber(day), []]))
  for (const { day, periods } of overrides) special.set(dayNumber(day), periods.map(toSpan))
  return (wallDay) => special.get(wallDay) ?? byWeekday[((wallDay % 7) + 7) % 7] ?? []
}

/** No zone changes its clocks twice within a day, so that two equal ends are one stretch. */
const stretchesOf = ({ from, to }: Span, offsetAt: (instant: number) => number): Stretch[] => {
  const [before, after] = [offsetAt(from), offsetAt(to)]
  if (before === after) return [{ from, to, offset: before }]
  let [old, changed] = [from, to]
  while (changed - old > 1) {
    const middle = Math.floor((old + changed) / 2)
    if (offsetAt(middle) === before) old = middle
    else changed = middle
  }
  return [
    { from, to: changed, offset: before },
    { from: changed, to, offset: after },
  ]
}

/**
 * It is working time exactly while the wall clock shows working hours: an hour that is skipped in spring is not worked,
 * one that comes twice in autumn is worked twice.
 */
const spansIn = ({ from, to, offset }: Stretch, hoursOf: (wallDay: number) => readonly Span[]): Span[] => {
  const spans: Span[] = []
  for (let wallDay = Math.floor((from + offset) / DAY); wallDay * DAY < to + offset; wallDay += 1)
    for (const hours of hoursOf(wallDay)) {
      const start = Math.max(from, wallDay * DAY + hours.from - offset)
      const end = Math.min(to, wallDay * DAY + hours.to - offset)
      if (start < end) spans.push({ from: start, to: end })
    }
  return spans
}

/** Days are worked out once per calendar: placing ten thousand leads asks for the same few again and again. */
export const workingDays = (calendar: WorkingCalendar): ((utcDay: number) => WorkingDay) => {
  const offsetAt = zoneOffset(calendar.zone)
  const hoursOf = wallHours(calendar)
  const days = new Map<number, WorkingDay>()
  return (utcDay) => {
    const known = days.get(utcDay)
    if (known) return known
    const stretches = stretchesOf({ from: utcDay * DAY, to: (utcDay + 1) * DAY }, offsetAt)
    const spans = stretches.flatMap((stretch) => spansIn(stretch, hoursOf))
    const day = { spans, total: spans.reduce((sum, { from, to }) => sum + to - from, 0) }
    days.set(utcDay, day)
    return day
  }
}
