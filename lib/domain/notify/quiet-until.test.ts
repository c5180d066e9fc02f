import { describe, expect, it } from 'vitest'
import { toInstant, toMillis } from '../../contract/time.ts'
import { type Quiet, quietUntil } from './quiet-until.ts'

const until = (quiet: Partial<Quiet>, at: string, zone = 'Europe/Berlin') => {
  const end = quietUntil({ hours: null, weekends: false, ...quiet }, zone, toMillis(at))
  return end === null ? null : toInstant(end)
}
const utc = (instant: string) => toInstant(toMillis(instant))
const night = { from: '18:00', to: '08:00' }

describe('quiet hours', () => {
  it.each([
    ['the evening', '2026-03-03T20:00:00+01:00', '2026-03-04T08:00:00+01:00'],
    ['the early morning', '2026-03-04T07:59:59+01:00', '2026-03-04T08:00:00+01:00'],
    ['their very beginning', '2026-03-03T18:00:00+01:00', '2026-03-04T08:00:00+01:00'],
  ])('over night are on in %s', (_when, at, end) => {
    expect(until({ hours: night }, at)).toBe(utc(end))
  })

  it.each(['2026-03-03T08:00:00+01:00', '2026-03-03T12:00:00+01:00', '2026-03-03T17:59:59+01:00'])(
    'over night are over by day: %s',
    (at) => expect(until({ hours: night }, at)).toBeNull(),
  )

  it('within one day are on in between', () => {
    const lunch = { from: '12:00', to: '13:00' }
    expect(until({ hours: lunch }, '2026-03-03T12:30:00+01:00')).toBe(utc('2026-03-03T13:00:00+01:00'))
    expect(until({ hours: lunch }, '2026-03-03T13:00:00+01:00')).toBeNull()
  })

  it('can go from or to midnight', () => {
    expect(until({ hours: { from: '00:00', to: '08:00' } }, '2026-03-03T00:00:00+01:00')).toBe(
      utc('2026-03-03T08:00:00+01:00'),
    )
    expect(until({ hours: { from: '18:00', to: '00:00' } }, '2026-03-03T20:00:00+01:00')).toBe(
      utc('2026-03-04T00:00:00+01:00'),
    )
  })

  it('with weekends last from Friday evening to Monday morning', () => {
    expect(until({ hours: night, weekends: true }, '2026-03-06T18:30:00+01:00')).toBe(
      utc('2026-03-09T08:00:00+01:00'),
    )
  })

  it('can be weekends alone', () => {
    expect(until({ weekends: true }, '2026-03-07T12:00:00+01:00')).toBe(utc('2026-03-09T00:00:00+01:00'))
    expect(until({ weekends: true }, '2026-03-06T23:00:00+01:00')).toBeNull()
  })

  it('end on the wall clock in the night in which it is changed', () => {
    expect(until({ hours: night }, '2026-03-28T20:00:00+01:00')).toBe(utc('2026-03-29T08:00:00+02:00'))
    expect(until({ hours: night }, '2026-10-24T20:00:00+02:00')).toBe(utc('2026-10-25T08:00:00+01:00'))
  })

  it('that are none, or begin when they end, are never on', () => {
    expect(until({}, '2026-03-07T03:00:00+01:00')).toBeNull()
    expect(until({ hours: { from: '09:00', to: '09:00' } }, '2026-03-07T03:00:00+01:00')).toBeNull()
  })

  it('are those of the machine’s own wall', () => {
    expect(until({ hours: night }, '2026-03-03T12:00:00+01:00', 'Asia/Kathmandu')).toBeNull()
    expect(until({ hours: night }, '2026-03-03T13:30:00+01:00', 'Asia/Kathmandu')).toBe(
      utc('2026-03-04T08:00:00+05:45'),
    )
  })
})
