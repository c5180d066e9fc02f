import { afterAll, describe, expect, it } from 'vitest'
import type { Calendar } from '../../lib/contract/sla.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { type SlaEvents, slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { aCalendar, aPolicy } from '../../test/fixtures/builders.ts'
import { speak } from '../../test/fixtures/words.ts'
import { clockDetail, clockWords } from './sla-words.ts'

/** The office works on the wall of whoever runs the test, so that its hours read the same everywhere. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const calendars = new Map<string, Calendar>([['office', aCalendar({ zone })]])
const policy = aPolicy({ targets: [{ band: 'hot', minutes: 120, calendarId: 'office' }] })

/** A day of March 2026, of which the 5th is a Thursday and the 9th a Monday. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).getTime() as Millis
const routed = (from: Millis, over: Partial<SlaEvents> = {}): SlaEvents => ({
  createdAt: from,
  routes: [{ at: from, band: 'hot' }],
  touches: [],
  closedAt: null,
  pauses: [],
  ...over,
})
const words = (events: SlaEvents, now: Millis) => clockWords(slaClock(events, policy, calendars, now), now)

describe('what is left, in working time', () => {
  it.each([
    ['while it runs', at(5, 10), at(5, 10, 40), '1 h 20 min left'],
    ['over the weekend, of which nothing counts', at(6, 16), at(9, 9, 30), '30 min left'],
    ['after the office has closed', at(6, 16), at(6, 20), 'resumes Mon 09:00'],
    ['when it is over', at(5, 10), at(5, 12, 18), '18 min over'],
    ['when only closed hours have passed since', at(5, 15), at(5, 22), 'overdue'],
  ])('%s', (_when, from, now, expected) => {
    expect(words(routed(from), now)).toBe(expected)
  })

  it('is told in hours, of which a working day has eight, and in days where all time counts', () => {
    const threeDays = { minutes: 24 * 60, band: 'hot' }
    const left = (calendarId: string) => {
      const slow = aPolicy({ targets: [{ ...threeDays, calendarId }] })
      const all = new Map<string, Calendar>([
        ...calendars,
        ['always', { kind: 'always', id: 'always', name: 'Always' }],
      ])
      return clockWords(slaClock(routed(at(3, 10)), slow, all, at(3, 10)), at(3, 10))
    }
    expect([left('office'), left('always')]).toEqual(['24 h left', '1 d left'])
  })

  it('is not counted while the clock is paused', () => {
    const pauses = [{ from: at(5, 11), to: at(6, 11), cause: 'waiting_for_buyer' }]
    expect(words(routed(at(5, 10), { pauses }), at(5, 12))).toBe('resumes tomorrow 11:00')
    expect(words(routed(at(5, 10), { pauses }), at(6, 11, 30))).toBe('30 min left')
  })

  it.each([
    ['met', at(5, 11)],
    ['missed', at(5, 12, 1)],
  ])('is of no interest any more once it is %s', (expected, touch) => {
    expect(words(routed(at(5, 10), { touches: [touch] }), at(9, 9))).toBe(expected)
  })
})

afterAll(() => speak('en'))

describe('whose a breach is', () => {
  const strict = aPolicy({ ...policy, routingMinutes: 5 })
  const detail = (createdAt: Millis, now: Millis, over: Partial<SlaEvents> = {}) =>
    clockDetail(slaClock(routed(at(5, 10), { createdAt, ...over }), strict, calendars, now), now)
  const [inTime, tooLate] = [at(5, 9, 55), at(5, 9, 54)]

  it.each([
    ['nobody', inTime, at(5, 11), null],
    ['the system', tooLate, at(5, 11), 'late: the system'],
    ['the rep', inTime, at(5, 12, 18), 'late: the rep'],
    ['both', tooLate, at(5, 12, 18), 'late: system and rep'],
  ])('is said where it is one: %s', (_whose, createdAt, now, blame) => {
    const due = 'due today 12:00'
    expect(detail(createdAt, now)).toBe(blame === null ? due : `${due} · ${blame}`)
  })

  it('is still said once it is answered', () => {
    expect(detail(tooLate, at(5, 13), { touches: [at(5, 12, 18)] })).toMatch(
      /^first touch .* · late: system and rep$/,
    )
    expect(detail(inTime, at(5, 13), { touches: [at(5, 11)] })).not.toContain('late')
  })

  it('is said in German too', () => {
    speak('de')
    expect(detail(tooLate, at(5, 12, 18))).toMatch(/· verspätet: System und SDR$/)
  })
})
