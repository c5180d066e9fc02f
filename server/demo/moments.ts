import type { Millis } from '../../lib/contract/time.ts'
import type { Dice } from './dice.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const before = (now: Millis, ms: number): Millis => (now - ms) as Millis
export const after = (at: Millis, ms: number): Millis => (at + ms) as Millis

const FIRST_HOUR = 8
const LAST_HOUR = 16

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay())

/** A moment of the same weekday or of the one before, between 8 and 17 UTC, never later: when people are at work. */
export const atOfficeHours = (at: Millis, dice: Dice): Millis => {
  const time = dice.number.int({ min: FIRST_HOUR * HOUR, max: (LAST_HOUR + 1) * HOUR })
  let moved = Math.floor(at / DAY) * DAY + time
  while (moved > at || isWeekend(moved)) moved -= DAY
  return moved as Millis
}
