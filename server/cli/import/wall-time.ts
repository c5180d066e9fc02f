import { zoneOffset } from '../../../lib/domain/sla/zone-offset.ts'

/** What a clock on the wall shows. Months and days count from 1. */
export type WallTime = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  ms: number
}

const DAY_MS = 86_400_000

const offsets = new Map<string, (instant: number) => number>()

/** Making one is slow, and a file names its zone in every row. */
const offsetOf = (zone: string): ((instant: number) => number) => {
  const known = offsets.get(zone) ?? zoneOffset(zone)
  offsets.set(zone, known)
  return known
}

/** The wall time as if it were UTC; NaN when there is no such day or hour, as on 30 February. */
const asUtc = ({ year, month, day, hour, minute, second, ms }: WallTime): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, ms)
  const isReal =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second
  return isReal ? date.getTime() : Number.NaN
}

/**
 * The instant at which a zone's clocks show a wall time, in epoch ms; NaN when there is no such day or hour. An hour that comes
 * twice is the first one; one that is left out is what clocks would have shown had they not been moved.
 */
export const instantOfWallTime = (wall: WallTime, zone: string): number => {
  const local = asUtc(wall)
  if (Number.isNaN(local)) return local
  const offset = offsetOf(zone)
  const before = local - offset(local - DAY_MS)
  const after = local - offset(local + DAY_MS)
  return [before, after].find((instant) => instant + offset(instant) === local) ?? before
}

/** The same for an offset that is written down, in minutes. */
export const instantAtOffset = (wall: WallTime, offsetMinutes: number): number =>
  asUtc(wall) - offsetMinutes * 60_000
