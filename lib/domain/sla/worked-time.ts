import type { Calendar } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import type { Pause } from '../decisions/fold-decisions.ts'
import { addWorkingTime, workingTimeBetween } from './calendar.ts'

/** Time that is taken out; `to` is infinite for a pause without an end. */
export type Gap = { from: Millis; to: Millis }

const FOREVER = Number.POSITIVE_INFINITY as Millis

/** Pauses as gaps in order of time that do not overlap: what two of them cover is taken out once. */
export const gapsOf = (pauses: readonly Pause[]): Gap[] => {
  const gaps: Gap[] = []
  const sorted = pauses.map(({ from, to }) => ({ from, to: to ?? FOREVER })).sort((a, b) => a.from - b.from)
  for (const gap of sorted) {
    const previous = gaps.at(-1)
    if (gap.to <= gap.from) continue
    if (!previous || previous.to < gap.from) gaps.push(gap)
    else if (previous.to < gap.to) previous.to = gap.to
  }
  return gaps
}

const later = (a: Millis, b: Millis): Millis => (a > b ? a : b)
const earlier = (a: Millis, b: Millis): Millis => (a < b ? a : b)

/** Working ms between two instants, pauses taken out; 0 if the second is not later. */
export const workedBetween = (calendar: Calendar, gaps: readonly Gap[], from: Millis, to: Millis): number =>
  gaps.reduce(
    (sum, gap) => sum - workingTimeBetween(calendar, later(from, gap.from), earlier(to, gap.to)),
    workingTimeBetween(calendar, from, to),
  )

/** The first instant at which `ms` have been worked since `from`, pauses taken out; null if that is never. */
export const addWorked = (
  calendar: Calendar,
  gaps: readonly Gap[],
  from: Millis,
  ms: number,
): Millis | null => {
  let [start, left] = [from, ms]
  for (const gap of gaps) {
    if (gap.to <= start) continue
    const before = workingTimeBetween(calendar, start, gap.from)
    if (before >= left) break
    if (gap.to === FOREVER) return null
    left -= before
    start = gap.to
  }
  return addWorkingTime(calendar, start, left)
}
