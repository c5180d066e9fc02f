import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../lib/contract/sla.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { openClock } from '../../lib/domain/sla/run.ts'
import { type SlaEvents, slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { aCalendar, aPolicy } from '../fixtures/builders.ts'
import { MINUTE } from './sla-arbitraries.ts'

const calendars = new Map<string, Calendar>([
  ['always', { kind: 'always', id: 'always', name: 'Always' }],
  ['office', aCalendar()],
])
const policy = aPolicy()

/** The Friday before the clocks change in Berlin, and the week after it. */
const instant = fc
  .integer({ min: 0, max: 7 * 1440 })
  .map((minute) => (Date.UTC(2026, 2, 27) + minute * MINUTE) as Millis)

const anyEvents: fc.Arbitrary<SlaEvents> = fc.record({
  createdAt: instant,
  routes: fc.array(fc.record({ at: instant, band: fc.constantFrom('hot', 'warm', 'cold') }), {
    maxLength: 4,
  }),
  touches: fc.array(instant, { maxLength: 2 }),
  closedAt: fc.option(instant, { freq: 3 }),
  pauses: fc.array(
    fc.record({ from: instant, to: fc.option(instant, { freq: 4 }), cause: fc.constant('out_of_office') }),
    { maxLength: 3 },
  ),
})

const read = (events: SlaEvents, now: Millis) => slaClock(events, policy, calendars, now)
const due = (events: SlaEvents, now: Millis) => read(events, now).dueAt ?? Number.POSITIVE_INFINITY

describe('the clock of any lead', () => {
  it('does not depend on the order in which its events lie', () => {
    fc.assert(
      fc.property(anyEvents, instant, (events, now) => {
        const { routes, touches, pauses, ...rest } = events
        const turned = {
          routes: routes.toReversed(),
          touches: touches.toReversed(),
          pauses: pauses.toReversed(),
        }
        const reading = read({ ...rest, ...turned }, now)
        expect({ ...reading, pauses }).toEqual(read(events, now))
      }),
    )
  })

  it('is never given more time by being routed once more', () => {
    const running = anyEvents.map((events) => ({ ...events, touches: [], closedAt: null }))
    fc.assert(
      fc.property(running, instant, instant, (events, at, now) => {
        const [first] = events.routes.map((route) => route.at).sort((a, b) => a - b)
        const routes = [...events.routes, { at: first && first > at ? first : at, band: 'hot' }]
        expect(due({ ...events, routes }, now)).toBeLessThanOrEqual(due(events, now))
      }),
    )
  })

  it('is due no earlier for being paused', () => {
    fc.assert(
      fc.property(anyEvents, instant, (events, now) => {
        const open = { ...events, touches: [], closedAt: null }
        expect(due(open, now)).toBeGreaterThanOrEqual(due({ ...open, pauses: [] }, now))
      }),
    )
  })

  it('uses its target up to nothing exactly when it is due', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const open = { ...events, touches: [], closedAt: null }
        const { dueAt } = read(open, events.createdAt)
        if (dueAt === null) return
        expect(read(open, dueAt).remainingMs).toBe(0)
        expect(read(open, dueAt).state).not.toBe('breached')
        expect(read(open, (dueAt + 1) as Millis).state).toBe('breached')
        expect(read(open, (dueAt - 1) as Millis)).toMatchObject({ remainingMs: 1 })
      }),
    )
  })

  it('once answered reads the same for ever', () => {
    fc.assert(
      fc.property(anyEvents, instant, instant, (events, now, another) => {
        const { system: _, breachedBy: __, ...reading } = read(events, now)
        fc.pre(reading.state === 'met' || reading.state === 'missed')
        expect(read(events, another)).toMatchObject(reading)
      }),
    )
  })

  it('that was answered late stays a miss, whatever comes after', () => {
    const laterEvents = fc.record({
      touches: fc.array(instant),
      routes: anyEvents.map(({ routes }) => routes),
    })
    fc.assert(
      fc.property(anyEvents, laterEvents, instant, fc.option(instant), (events, more, now, closedAt) => {
        const reading = read(events, now)
        const { touchedAt } = reading
        fc.pre(reading.state === 'missed' && touchedAt !== null)
        const since = <T>(list: readonly T[], at: (one: T) => Millis) =>
          list.filter((one) => at(one) > (touchedAt ?? 0))
        const grown = {
          ...events,
          touches: [...events.touches, ...since(more.touches, (at) => at)],
          routes: [...events.routes, ...since(more.routes, ({ at }) => at)],
          closedAt: events.closedAt ?? (closedAt !== null && closedAt > (touchedAt ?? 0) ? closedAt : null),
        }
        expect(read(grown, now)).toMatchObject({ state: 'missed', touchedAt, dueAt: reading.dueAt })
      }),
    )
  })

  it('owes an answer until its due time as long as it runs, and none afterwards', () => {
    fc.assert(
      fc.property(anyEvents, instant, (events, now) => {
        const { state, dueAt } = read(events, now)
        const hasEnded = state === 'met' || state === 'missed'
        expect(openClock(events, policy, calendars)?.dueAt ?? null).toBe(hasEnded ? null : dueAt)
      }),
    )
  })

  it('turns to warning at the instant that is stored for it, and not before', () => {
    fc.assert(
      fc.property(anyEvents, fc.constantFrom<number[]>([0.5, 0.8], [1 / 3], [0.999]), (events, warnAt) => {
        const clock = openClock(events, aPolicy({ warnAt }), calendars)
        fc.pre(clock !== null)
        const at = (now: number) => slaClock(events, aPolicy({ warnAt }), calendars, now as Millis)
        const { warnsAt, dueAt } = clock ?? { warnsAt: 0, dueAt: 0 }
        expect(at(warnsAt - 1)).toMatchObject({ warned: null })
        expect(at(warnsAt)).toMatchObject({ warned: warnAt[0], dueAt })
        expect(['warning', 'paused']).toContain(at(warnsAt).state)
        expect(warnsAt).toBeLessThanOrEqual(dueAt)
      }),
    )
  })

  it('stands still until it says so, and goes on then', () => {
    fc.assert(
      fc.property(anyEvents, instant, (events, now) => {
        const { startedAt, resumesAt, elapsedMs } = read(events, now)
        fc.pre(startedAt !== null && startedAt <= now && resumesAt !== null)
        expect(read(events, resumesAt).elapsedMs).toBe(elapsedMs)
        expect(read(events, (resumesAt + 1) as Millis).elapsedMs).toBeGreaterThan(elapsedMs)
      }),
    )
  })
})
