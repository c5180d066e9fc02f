import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../../test/fixtures/builders.ts'
import type { Calendar } from '../../contract/sla.ts'
import { toInstant, toMillis } from '../../contract/time.ts'
import { addWorkingTime, workingTimeBetween } from './calendar.ts'

const HOUR = 3_600_000
const always: Calendar = { kind: 'always', id: 'always', name: 'Always' }

/** Due time, written and read with the offset of the place. */
const due = (calendar: Calendar, from: string, hours: number): string | null => {
  const at = addWorkingTime(calendar, toMillis(from), hours * HOUR)
  return at === null ? null : toInstant(at)
}
const hours = (calendar: Calendar, from: string, to: string): number =>
  workingTimeBetween(calendar, toMillis(from), toMillis(to)) / HOUR
const utc = (instant: string): string => toInstant(toMillis(instant))

describe('the calendar that is always on', () => {
  it('counts every hour', () => {
    expect(due(always, '2026-03-28T23:00:00Z', 10)).toBe(utc('2026-03-29T09:00:00Z'))
    expect(hours(always, '2026-03-28T23:00:00Z', '2026-03-29T09:00:00Z')).toBe(10)
  })
})

describe('working hours', () => {
  const office = aCalendar()

  it('go on the next morning where the evening cut them off', () => {
    expect(due(office, '2026-03-02T16:00:00+01:00', 2)).toBe(utc('2026-03-03T10:00:00+01:00'))
  })

  it('end with the day when they fill it exactly', () => {
    expect(due(office, '2026-03-02T09:00:00+01:00', 8)).toBe(utc('2026-03-02T17:00:00+01:00'))
  })

  it('leave the weekend out', () => {
    expect(due(office, '2026-03-06T16:30:00+01:00', 1)).toBe(utc('2026-03-09T09:30:00+01:00'))
    expect(hours(office, '2026-03-06T12:00:00+01:00', '2026-03-09T12:00:00+01:00')).toBe(8)
  })

  it('begin with the day for a lead that came in the night', () => {
    expect(due(office, '2026-03-02T03:00:00+01:00', 0.25)).toBe(utc('2026-03-02T09:15:00+01:00'))
  })

  it('leave lunch out when there are several periods a day', () => {
    const split = [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:00' },
    ]
    const calendar = aCalendar({ week: { ...office.week, mon: split } })
    expect(due(calendar, '2026-03-02T11:30:00+01:00', 1)).toBe(utc('2026-03-02T14:00:00+01:00'))
    expect(hours(calendar, '2026-03-02T00:00:00+01:00', '2026-03-03T00:00:00+01:00')).toBe(6.5)
  })

  it('leave holidays out, unless that day has hours of its own', () => {
    const holidays = [{ day: '2026-05-01', label: 'Labour Day' }]
    const closed = aCalendar({ holidays })
    expect(hours(closed, '2026-05-01T00:00:00+02:00', '2026-05-02T00:00:00+02:00')).toBe(0)
    const half = aCalendar({
      holidays,
      overrides: [{ day: '2026-05-01', periods: [{ from: '09:00', to: '12:00' }] }],
    })
    expect(hours(half, '2026-05-01T00:00:00+02:00', '2026-05-02T00:00:00+02:00')).toBe(3)
  })

  it('can go to the end of the day and on from the beginning of the next', () => {
    const night = [
      { from: '00:00', to: '06:00' },
      { from: '22:00', to: '24:00' },
    ]
    const calendar = aCalendar({ week: { ...office.week, mon: night, tue: night } })
    expect(hours(calendar, '2026-03-02T21:00:00+01:00', '2026-03-03T07:00:00+01:00')).toBe(8)
  })

  it('take no time at all backwards', () => {
    expect(hours(office, '2026-03-03T12:00:00Z', '2026-03-02T12:00:00Z')).toBe(0)
  })

  it('never come on a calendar without any', () => {
    const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    expect(due(aCalendar({ week }), '2026-03-02T12:00:00Z', 1)).toBeNull()
    const oneDay = aCalendar({
      week,
      overrides: [{ day: '2026-03-07', periods: [{ from: '09:00', to: '10:00' }] }],
    })
    expect(due(oneDay, '2026-03-02T12:00:00Z', 1)).toBe(utc('2026-03-07T10:00:00+01:00'))
    expect(due(oneDay, '2026-03-02T12:00:00Z', 1.5)).toBeNull()
  })
})

describe('when the clocks change', () => {
  const allDay = [{ from: '00:00', to: '24:00' }]
  const night = [{ from: '01:00', to: '04:00' }]
  const onSunday = (zone: string, sun: typeof allDay) =>
    aCalendar({ zone, week: { ...aCalendar().week, sun } })

  it('a day in spring has 23 hours and one in autumn 25', () => {
    const berlin = onSunday('Europe/Berlin', allDay)
    expect(hours(berlin, '2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00')).toBe(23)
    expect(hours(berlin, '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00')).toBe(25)
  })

  it('the hour that is skipped is not worked, the one that comes twice is worked twice', () => {
    const berlin = onSunday('Europe/Berlin', night)
    expect(due(berlin, '2026-03-29T00:00:00+01:00', 1.5)).toBe(utc('2026-03-29T03:30:00+02:00'))
    expect(due(berlin, '2026-10-25T00:00:00+02:00', 2.5)).toBe(utc('2026-10-25T02:30:00+01:00'))
  })

  it('a period that begins in the skipped hour begins after it', () => {
    const berlin = onSunday('Europe/Berlin', [{ from: '02:30', to: '05:00' }])
    expect(hours(berlin, '2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00')).toBe(2)
  })

  it('half an hour is half an hour on Lord Howe Island', () => {
    const lordHowe = onSunday('Australia/Lord_Howe', allDay)
    expect(hours(lordHowe, '2026-04-05T00:00:00+11:00', '2026-04-06T00:00:00+10:30')).toBe(24.5)
  })

  it('works where the day begins at one o’clock', () => {
    const cairo = aCalendar({ zone: 'Africa/Cairo', week: { ...aCalendar().week, fri: allDay } })
    expect(hours(cairo, '2026-04-23T22:00:00Z', '2026-04-24T21:00:00Z')).toBe(23)
  })
})
