import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { WorkingCalendar } from '../../lib/contract/sla.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { addWorkingTime, workingTimeBetween } from '../../lib/domain/sla/calendar.ts'
import { aCalendar } from '../fixtures/builders.ts'
import { calendarAndStart, changesOf, DAY, MINUTE, zones } from './sla-arbitraries.ts'

const later = (from: Millis, ms: number): Millis => (from + ms) as Millis

/** Whether the wall clock shows working hours, asked of Temporal and of the document as it is written. */
const isWorking = ({ zone, week, holidays, overrides }: WorkingCalendar, instant: number): boolean => {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const day = wall.toPlainDate().toString()
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' })
  const weekday = [week.mon, week.tue, week.wed, week.thu, week.fri, week.sat, week.sun][wall.dayOfWeek - 1]
  const special = overrides.findLast((one) => one.day === day)?.periods
  const hours = special ?? (holidays.some((one) => one.day === day) ? [] : (weekday ?? []))
  return hours.some(({ from, to }) => from <= time && time < to)
}

/** Minute by minute, as one would count on paper. */
const minutesOnPaper = (calendar: WorkingCalendar, from: number, minutes: number): boolean[] =>
  Array.from({ length: minutes }, (_, n) => isWorking(calendar, from + n * MINUTE))

describe('working time on any calendar', () => {
  it('is what one counts minute by minute', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(calendarAndStart, fc.integer({ min: 1, max: 2160 }), ({ calendar, from }, minutes) => {
        const worked = minutesOnPaper(calendar, from, minutes)
        const counted = worked.filter(Boolean).length
        expect(workingTimeBetween(calendar, from, later(from, minutes * MINUTE))).toBe(counted * MINUTE)
        if (counted > 0)
          expect(addWorkingTime(calendar, from, counted * MINUTE)).toBe(
            from + (worked.lastIndexOf(true) + 1) * MINUTE,
          )
      }),
      { numRuns: 150 },
    )
  })

  it('adds up: two stretches one after the other are one long one', () => {
    const ms = fc.integer({ min: 0, max: 3 * DAY })
    fc.assert(
      fc.property(calendarAndStart, ms, ms, ({ calendar, from }, a, b) => {
        const whole = workingTimeBetween(calendar, from, later(from, a + b))
        const parts =
          workingTimeBetween(calendar, from, later(from, a)) +
          workingTimeBetween(calendar, later(from, a), later(from, a + b))
        expect(parts).toBe(whole)

        const between = addWorkingTime(calendar, from, a)
        if (between !== null)
          expect(addWorkingTime(calendar, between, b)).toBe(addWorkingTime(calendar, from, a + b))
      }),
      { numRuns: 300 },
    )
  })

  it('that is added and then measured comes out the same, and no earlier instant would do', () => {
    fc.assert(
      fc.property(calendarAndStart, fc.integer({ min: 1, max: 5 * DAY }), ({ calendar, from }, ms) => {
        const due = addWorkingTime(calendar, from, ms)
        if (due === null) return
        expect(workingTimeBetween(calendar, from, due)).toBe(ms)
        expect(workingTimeBetween(calendar, from, later(due, -1))).toBe(ms - 1)
      }),
      { numRuns: 300 },
    )
  })

  it('never runs backwards: a later start or more work is never due earlier', () => {
    const step = fc.integer({ min: 0, max: 2 * DAY })
    fc.assert(
      fc.property(calendarAndStart, step, step, step, ({ calendar, from }, delay, ms, more) => {
        const due = addWorkingTime(calendar, from, ms) ?? Number.POSITIVE_INFINITY
        expect(
          addWorkingTime(calendar, later(from, delay), ms) ?? Number.POSITIVE_INFINITY,
        ).toBeGreaterThanOrEqual(due)
        expect(addWorkingTime(calendar, from, ms + more) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          due,
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('every change of clocks from 2020 to 2035', () => {
  const nothing = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }

  it.each(zones)('leaves each day in %s as long as it is there', (zone) => {
    const days = changesOf(zone).flatMap((change) =>
      [-1, 0, 1].map((n) => change.add({ days: n }).startOfDay()),
    )
    const lengths = days.map((day) => {
      const overrides = [{ day: day.toPlainDate().toString(), periods: [{ from: '00:00', to: '24:00' }] }]
      const calendar = aCalendar({ zone, week: nothing, overrides })
      const start = day.epochMilliseconds as Millis
      return workingTimeBetween(calendar, later(start, -DAY), later(start, 2 * DAY))
    })
    expect(lengths).toEqual(days.map((day) => day.hoursInDay * 60 * MINUTE))
  })

  it('has been looked for: only India keeps its clocks', () => {
    expect(zones.filter((zone) => changesOf(zone).length === 0)).toEqual(['Asia/Kolkata'])
  })
})
