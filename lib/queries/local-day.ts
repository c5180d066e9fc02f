import type { Millis } from '../contract/index.ts'

/** The calendar day on this machine's wall that an instant is in; 23 or 25 hours long when the clocks change. */
export const localDay = (at: Millis): { from: Millis; to: Millis } => {
  const day = new Date(at)
  const from = day.setHours(0, 0, 0, 0) as Millis
  const to = day.setDate(day.getDate() + 1) as Millis
  return { from, to }
}
