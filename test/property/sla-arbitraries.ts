import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Millis } from '../../lib/contract/time.ts'
import { aCalendar } from '../fixtures/builders.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Northern and southern, half-hour changes and none, days that begin at one o'clock, Ramadan, and zones that gave it up. */
export const zones = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Kathmandu',
] as const

const end = Temporal.Instant.from('2036-01-01T00:00Z')

/** The instants at which a zone changes its clocks, 2020 to 2035. */
export const changesOf = (zone: string): Temporal.ZonedDateTime[] => {
  const changes: Temporal.ZonedDateTime[] = []
  let at = Temporal.Instant.from('2020-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at && Temporal.Instant.compare(at.toInstant(), end) < 0) {
    changes.push(at)
    at = at.getTimeZoneTransition('next')
  }
  return changes
}

const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Some hours of one day, in order. */
const periods = fc.uniqueArray(fc.nat(1440), { maxLength: 6 }).map((minutes) => {
  const times = minutes.sort((a, b) => a - b).map(clockTime)
  return times.flatMap((from, index) => {
    const to = times[index + 1]
    return index % 2 === 0 && to !== undefined ? [{ from, to }] : []
  })
})

export const week = fc.record({
  mon: periods,
  tue: periods,
  wed: periods,
  thu: periods,
  fri: periods,
  sat: periods,
  sun: periods,
})

const dayNear = (instant: number) =>
  fc.integer({ min: -3, max: 3 }).map((n) => new Date(instant + n * DAY).toISOString().slice(0, 10))

/** A whole minute within 16 years; every other one lies within two days of a change of clocks. */
const startIn = (zone: string) => {
  const anywhere = fc.integer({ min: Date.UTC(2020) / MINUTE, max: Date.UTC(2036) / MINUTE })
  const changes = changesOf(zone).map((change) => change.epochMilliseconds / MINUTE)
  if (changes.length === 0) return anywhere
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2880, max: 1440 }))
    .map(([change, offset]) => change + offset)
  return fc.oneof(anywhere, near)
}

/** A random calendar, and an instant at which to look at it. */
export const calendarAndStart = fc.constantFrom(...zones).chain((zone) =>
  startIn(zone).chain((minute) =>
    fc.record({
      from: fc.constant((minute * MINUTE) as Millis),
      calendar: fc
        .record({
          week,
          holidays: fc.array(fc.record({ day: dayNear(minute * MINUTE), label: fc.constant('') }), {
            maxLength: 2,
          }),
          overrides: fc.uniqueArray(fc.record({ day: dayNear(minute * MINUTE), periods }), {
            maxLength: 2,
            selector: ({ day }) => day,
          }),
        })
        .map((over) => aCalendar({ ...over, zone })),
    }),
  ),
)
