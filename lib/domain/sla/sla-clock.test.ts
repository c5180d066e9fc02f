import { describe, expect, it } from 'vitest'
import { aCalendar, aDecisionEvent, aPolicy, decisionId } from '../../../test/fixtures/builders.ts'
import type { Calendar } from '../../contract/sla.ts'
import { type Millis, toInstant, toMillis } from '../../contract/time.ts'
import { foldDecisions } from '../decisions/fold-decisions.ts'
import { type SlaClock, type SlaEvents, slaClock } from './sla-clock.ts'
import { slaEventsOf } from './sla-events.ts'

const MINUTE = 60_000
const calendars = new Map<string, Calendar>([
  ['always', { kind: 'always', id: 'always', name: 'Always' }],
  ['office', aCalendar()],
])

/** A Monday in Berlin, where the office works from nine to five. */
const at = (time: string, day = '2026-03-02'): Millis => toMillis(`${day}T${time}:00+01:00`)

const routed = (over: Partial<SlaEvents> = {}): SlaEvents => ({
  createdAt: at('09:58'),
  routes: [{ at: at('10:00'), band: 'hot' }],
  touches: [],
  closedAt: null,
  pauses: [],
  ...over,
})

const clock = (events: SlaEvents, now: Millis): SlaClock => slaClock(events, aPolicy(), calendars, now)
const dueTime = ({ dueAt }: SlaClock): string | null => (dueAt === null ? null : toInstant(dueAt))
const later = (instant: Millis, ms = 1): Millis => (instant + ms) as Millis

describe('without a target', () => {
  it.each([
    ['a lead that was never routed', routed({ routes: [] }), aPolicy()],
    ['a band without a target', routed({ routes: [{ at: at('10:00'), band: 'cold' }] }), aPolicy()],
    ['no policy', routed(), null],
    [
      'a calendar that has not arrived',
      routed(),
      aPolicy({ targets: [{ band: 'hot', minutes: 15, calendarId: 'unknown' }] }),
    ],
  ])('%s has no clock', (_case, events, policy) => {
    expect(slaClock(events, policy, calendars, at('12:00'))).toMatchObject({
      state: 'none',
      dueAt: null,
      remainingMs: null,
      breachedBy: null,
    })
  })
})

describe('a hot lead with fifteen minutes', () => {
  it('is due fifteen minutes after it was routed, not after it was created', () => {
    const reading = clock(routed(), at('10:01'))
    expect(reading).toMatchObject({
      state: 'ok',
      band: 'hot',
      dueAt: at('10:15'),
      startedAt: at('10:00'),
      targetMs: 15 * MINUTE,
      elapsedMs: MINUTE,
      remainingMs: 14 * MINUTE,
      warned: null,
      system: { elapsedMs: 2 * MINUTE },
    })
  })

  it('warns at half and at four fifths of its time', () => {
    const half = at('10:07') + 30_000
    expect(clock(routed(), (half - 1) as Millis)).toMatchObject({ state: 'ok', warned: null })
    expect(clock(routed(), half as Millis)).toMatchObject({ state: 'warning', warned: 0.5 })
    expect(clock(routed(), at('10:12'))).toMatchObject({ state: 'warning', warned: 0.8 })
  })

  it('is breached when the due time has passed, and by whom', () => {
    expect(clock(routed(), at('10:15')).state).toBe('warning')
    expect(clock(routed(), later(at('10:15')))).toMatchObject({
      state: 'breached',
      remainingMs: -1,
      breachedBy: 'rep',
    })
  })

  it('is met by a touch at the due time, and missed for ever by a later one', () => {
    const next = at('09:00', '2026-03-03')
    expect(clock(routed({ touches: [at('10:15')] }), next)).toMatchObject({
      state: 'met',
      touchedAt: at('10:15'),
      remainingMs: 0,
      resumesAt: null,
    })
    expect(clock(routed({ touches: [at('10:20'), at('10:30')] }), next)).toMatchObject({
      state: 'missed',
      touchedAt: at('10:20'),
      remainingMs: -5 * MINUTE,
      breachedBy: 'rep',
    })
  })

  it('is not answered by a touch from before it was routed', () => {
    expect(clock(routed({ touches: [at('09:59')] }), at('10:01')).state).toBe('ok')
  })

  describe('judged by how long the system took to route', () => {
    const ripened = routed({ createdAt: at('09:30') })
    const judged = (routingMinutes: number | null) =>
      slaClock(ripened, aPolicy({ routingMinutes }), calendars, at('10:01'))

    it('names the system when that took longer than the policy allows', () => {
      expect(judged(29)).toMatchObject({
        state: 'ok',
        breachedBy: 'system',
        system: { elapsedMs: 30 * MINUTE, isLate: true },
      })
    })

    it('names both when the rep is late as well', () => {
      const late = slaClock(ripened, aPolicy({ routingMinutes: 29 }), calendars, at('10:16'))
      expect(late).toMatchObject({ state: 'breached', breachedBy: 'both', system: { isLate: true } })
    })

    it.each([30, null])('names nobody when the policy allows %s minutes', (minutes) => {
      expect(judged(minutes)).toMatchObject({ state: 'ok', breachedBy: null })
    })
  })
})

describe('a rejection', () => {
  it('ends the clock', () => {
    expect(clock(routed({ closedAt: at('10:05') }), at('12:00'))).toMatchObject({
      state: 'none',
      dueAt: null,
      band: 'hot',
      startedAt: at('10:00'),
    })
  })

  it('leaves a miss a miss', () => {
    expect(clock(routed({ closedAt: at('10:20') }), at('12:00'))).toMatchObject({
      state: 'missed',
      touchedAt: null,
      remainingMs: -5 * MINUTE,
    })
  })

  it('takes nothing from a touch before it', () => {
    const events = routed({ touches: [at('10:05')], closedAt: at('10:06') })
    expect(clock(events, at('12:00')).state).toBe('met')
  })

  it('before the lead was routed leaves no clock to start', () => {
    expect(clock(routed({ closedAt: at('09:59') }), at('12:00'))).toMatchObject({
      state: 'none',
      startedAt: null,
    })
  })
})

describe('a second band', () => {
  const warmThenHot = routed({
    routes: [
      { at: at('10:00'), band: 'warm' },
      { at: at('11:00'), band: 'hot' },
    ],
  })

  it('that is tighter moves the due time up, and its own time is what warns', () => {
    expect(clock(warmThenHot, at('11:01'))).toMatchObject({
      state: 'ok',
      band: 'hot',
      dueAt: at('11:15'),
      startedAt: at('10:00'),
      elapsedMs: 61 * MINUTE,
      remainingMs: 14 * MINUTE,
    })
  })

  it('that is tighter leaves the old due time if that comes first', () => {
    const late = routed({
      routes: [
        { at: at('10:00', '2026-03-02'), band: 'warm' },
        { at: at('09:55', '2026-03-03'), band: 'hot' },
      ],
    })
    const reading = clock(late, at('09:56', '2026-03-03'))
    expect(reading).toMatchObject({ band: 'warm', dueAt: at('10:00', '2026-03-03') })
  })

  it('that is looser, or the same again, never extends', () => {
    const routes = [...routed().routes, { at: at('10:05'), band: 'warm' }, { at: at('10:10'), band: 'hot' }]
    expect(clock(routed({ routes }), at('10:11'))).toMatchObject({ band: 'hot', dueAt: at('10:15') })
  })

  it('leaves the time before it on the hours that ruled then: a weekend is not the rep’s', () => {
    const [friday, monday] = [at('15:30', '2026-03-06'), at('09:00', '2026-03-09')]
    const routes = [
      { at: friday, band: 'warm' },
      { at: monday, band: 'hot' },
    ]
    const touched = routed({ routes, touches: [at('09:05', '2026-03-09')] })
    expect(clock(touched, at('12:00', '2026-03-09'))).toMatchObject({
      state: 'met',
      band: 'hot',
      elapsedMs: (90 + 5) * MINUTE,
      remainingMs: 10 * MINUTE,
    })
  })

  it('does not start the clock again after a touch', () => {
    const touched = { ...warmThenHot, touches: [at('10:30')] }
    expect(clock(touched, at('12:00'))).toMatchObject({ state: 'met', band: 'warm' })
  })
})

describe('office hours', () => {
  const warm = (time: string, day?: string) => routed({ routes: [{ at: at(time, day), band: 'warm' }] })

  it('stand still in the evening and say when they go on', () => {
    const reading = clock(warm('16:00'), at('20:00'))
    expect(reading).toMatchObject({ state: 'ok', elapsedMs: 60 * MINUTE, remainingMs: 420 * MINUTE })
    expect(reading.resumesAt).toBe(at('09:00', '2026-03-03'))
  })

  it('run in the day, so that there is nothing to wait for', () => {
    expect(clock(warm('16:00'), at('16:30')).resumesAt).toBeNull()
  })

  it('of one day end with it: the next morning is too late', () => {
    const reading = clock(warm('09:00'), at('09:00', '2026-03-03'))
    expect(dueTime(reading)).toBe('2026-03-02T16:00:00.000Z')
    expect(reading).toMatchObject({ state: 'breached', remainingMs: 0 })
  })
})

describe('a pause', () => {
  const paused = routed({ pauses: [{ from: at('10:05'), to: at('12:00'), cause: 'waiting_for_buyer' }] })

  it('stops the clock, and says when it goes on', () => {
    expect(clock(paused, at('11:00'))).toMatchObject({
      state: 'paused',
      elapsedMs: 5 * MINUTE,
      remainingMs: 10 * MINUTE,
      dueAt: at('12:10'),
      resumesAt: at('12:00'),
      pauses: paused.pauses,
    })
  })

  it('is taken out of the elapsed time afterwards', () => {
    expect(clock(paused, at('12:01'))).toMatchObject({
      state: 'ok',
      elapsedMs: 6 * MINUTE,
      dueAt: at('12:10'),
    })
  })

  it('that overlaps another is taken out once', () => {
    const pauses = [...paused.pauses, { from: at('10:10'), to: at('12:30'), cause: 'out_of_office' }]
    expect(clock(routed({ pauses }), at('12:31'))).toMatchObject({
      elapsedMs: 6 * MINUTE,
      dueAt: at('12:40'),
    })
  })

  it('without an end leaves no due time', () => {
    const pauses = [{ from: at('10:05'), to: null, cause: 'out_of_office' }]
    expect(clock(routed({ pauses }), at('23:00'))).toMatchObject({
      state: 'paused',
      dueAt: null,
      remainingMs: 10 * MINUTE,
      resumesAt: null,
    })
  })

  it('that begins after the due time changes nothing', () => {
    const pauses = [{ from: at('10:20'), to: at('12:00'), cause: 'out_of_office' }]
    expect(clock(routed({ pauses }), at('11:00'))).toMatchObject({ state: 'breached', dueAt: at('10:15') })
  })
})

describe('the decisions on a lead', () => {
  const lead = { createdAt: at('09:58'), routes: routed().routes }
  const iso = (time: string): string => toInstant(at(time))
  const read = (...decisions: Parameters<typeof aDecisionEvent>[0][]) => {
    const events = decisions.map((one, n) => aDecisionEvent({ id: decisionId(n), ...one }))
    return clock(slaEventsOf(lead, foldDecisions(events)), at('13:00'))
  }

  it('do not stop the clock by accepting', () => {
    expect(read({ kind: 'accept', decidedAt: iso('10:05') }).state).toBe('breached')
  })

  it('stop it by the first touch or by rejecting', () => {
    expect(read({ kind: 'touch', channel: 'call', decidedAt: iso('10:05') }).state).toBe('met')
    expect(read({ kind: 'reject', reason: 'no_need', decidedAt: iso('10:05') }).state).toBe('none')
  })

  it('pause it by a snooze with a cause, and let it run by one without', () => {
    const snooze = { kind: 'snooze', decidedAt: iso('10:05'), until: iso('14:00') }
    expect(read({ ...snooze, cause: 'out_of_office' }).state).toBe('paused')
    expect(read({ ...snooze, cause: null }).state).toBe('breached')
  })

  it('start it again as if nothing had been when a rejection is undone', () => {
    const reject = { kind: 'reject', reason: 'no_need', decidedAt: iso('10:05') }
    expect(read(reject, { kind: 'undo', undoes: decisionId(0) })).toEqual(read())
  })
})
