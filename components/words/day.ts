import type { Day, Millis } from '../../lib/contract/time.ts'

/** The calendar day so many days from now on this machine's wall, YYYY-MM-DD. */
export const dayIn = (now: Millis, days: number): Day => {
  const day = new Date(now)
  day.setDate(day.getDate() + days)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
