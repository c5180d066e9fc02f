import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkingCalendar } from '../../lib/contract/sla.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { addWorkingTime, workingTimeBetween } from '../../lib/domain/sla/calendar.ts'
import { aCalendar } from '../fixtures/builders.ts'
import { isWorking, minutesOnPaper, wallsFrom } from './on-paper.ts'
import { calendarAndStart, changesOf, DAY, HOUR, MINUTE, week, zones } from './sla-arbitraries.ts'

const later = (from: Millis, ms: number): Millis => (from + ms) as Millis

/** Measured, and added again, is what was counted. */
const expectCounted = (calendar: WorkingCalendar, from: Millis, worked: readonly boolean[]): void => {
  const counted = worked.filter(Boolean).length
  expect(workingTimeBetween(calendar, from, later(from, worked.length * MINUTE))).toBe(counted * MINUTE)
  if (counted > 0)
    expect(addWorkingTime(calendar, from, counted * MINUTE)).toBe(
      from + (worked.lastIndexOf(true) + 1) * MINUTE,
    )
}

describe('working time on any calendar', () => {
  it('is what one counts minute by minute', () => {
    fc.assert(
      fc.property(calendarAndStart, fc.integer({ min: 1, max: 2160 }), ({ calendar, from }, minutes) => {
        expectCounted(calendar, from, minutesOnPaper(calendar, from, minutes))
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

  it.each(zones)('is counted right minute by minute across each of them in %s', (zone) => {
    const changes = changesOf(zone).map((change) => {
      const from = (change.epochMilliseconds - 15 * HOUR) as Millis
      return { from, walls: wallsFrom(zone, from, (30 * HOUR) / MINUTE) }
    })
    fc.assert(
      fc.property(week, (hours) => {
        const calendar = aCalendar({ zone, week: hours })
        for (const { from, walls } of changes)
          expectCounted(
            calendar,
            from,
            walls.map((wall) => isWorking(calendar, wall)),
          )
      }),
      { numRuns: 8 },
    )
  })

  it('has been looked for: two of the zones keep their clocks', () => {
    const changing = zones.filter((zone) => changesOf(zone).length > 0)
    expect(zones.filter((zone) => !changing.includes(zone))).toEqual(['America/Sao_Paulo', 'Asia/Kathmandu'])
    // Two a year; Apia and Tehran gave theirs up in 2021 and 2022, Cairo took them up again in 2023.
    expect(changing.map((zone) => changesOf(zone).length).filter((count) => count >= 32)).toHaveLength(10)
  })
})
