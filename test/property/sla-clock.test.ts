import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../lib/contract/sla.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { openClock } from '../../lib/domain/sla/run.ts'
import { type SlaEvents, slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { gapsOf, workedBetween } from '../../lib/domain/sla/worked-time.ts'
import { aCalendar, aPolicy } from '../fixtures/builders.ts'
import { minutesOnPaper } from './on-paper.ts'
import { MINUTE } from './sla-arbitraries.ts'

const calendars = new Map<string, Calendar>([
  ['always', { kind: 'always', id: 'always', name: 'Always' }],
  ['office', aCalendar()],
])
const policy = aPolicy()

const FRIDAY = Date.UTC(2026, 2, 27) as Millis

/** The Friday before the clocks change in Berlin, and the week after it. */
const instant = fc.integer({ min: 0, max: 7 * 1440 }).map((minute) => (FRIDAY + minute * MINUTE) as Millis)

/** While a pause has no end, nothing is due that would tell which of the two is tighter. */
const twoBandsAtOnce: SlaEvents = {
  createdAt: FRIDAY,
  routes: [
    { at: FRIDAY, band: 'warm' },
    { at: FRIDAY, band: 'hot' },
  ],
  touches: [],
  closedAt: null,
  pauses: [{ from: FRIDAY, to: null, cause: 'out_of_office' }],
}

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
      { examples: [[twoBandsAtOnce, FRIDAY]] },
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
        // What routes it next is not known yet, and may well set it going earlier.
        const known = { ...events, routes: events.routes.filter(({ at }) => at <= now) }
        const { startedAt, resumesAt, elapsedMs } = read(known, now)
        fc.pre(startedAt !== null && resumesAt !== null)
        expect(read(known, resumesAt).elapsedMs).toBe(elapsedMs)
        expect(read(known, (resumesAt + 1) as Millis).elapsedMs).toBeGreaterThan(elapsedMs)
      }),
    )
  })
})

describe('the time of a rep whose lead is routed from one calendar to another', () => {
  const first = Date.UTC(2026, 2, 27) as Millis
  const offices = { berlin: aCalendar(), newYork: aCalendar({ id: 'new-york', zone: 'America/New_York' }) }
  const bands = ['hot', 'warm', 'cool'] as const
  const rules = aPolicy({
    targets: [
      { band: 'hot', minutes: 15, calendarId: 'always' },
      { band: 'warm', minutes: 240, calendarId: 'office' },
      { band: 'cool', minutes: 480, calendarId: 'new-york' },
    ],
  })
  const known = new Map<string, Calendar>([...calendars, ['new-york', offices.newYork]])
  const clockOf = (events: SlaEvents, now: Millis) => slaClock(events, rules, known, now)

  /** Open, and routed at least twice, never at one instant. */
  const rerouted = fc.record({
    createdAt: fc.constant(first),
    routes: fc
      .uniqueArray(fc.record({ at: instant, band: fc.constantFrom(...bands) }), {
        minLength: 2,
        maxLength: 4,
        selector: ({ at }) => at,
      })
      .map((routes) => routes.sort((a, b) => a.at - b.at)),
    touches: fc.constant([]),
    closedAt: fc.constant(null),
    pauses: anyEvents.map(({ pauses }) => pauses),
  })
  const until = (events: SlaEvents, at: Millis): SlaEvents => ({
    ...events,
    routes: events.routes.filter((route) => route.at <= at),
  })

  it('is what one counts minute by minute, by the hours of whichever band rules in it', () => {
    const minutes = 7 * 1440
    const worked: Record<string, readonly boolean[]> = {
      hot: Array<boolean>(minutes).fill(true),
      warm: minutesOnPaper(offices.berlin, first, minutes),
      cool: minutesOnPaper(offices.newYork, first, minutes),
    }
    fc.assert(
      fc.property(rerouted, instant, (events, now) => {
        const isPaused = (at: number) =>
          events.pauses.some(({ from, to }) => from <= at && (to === null || at < to))
        const rulers = events.routes.map(({ at }) => ({ at, band: clockOf(until(events, at), at).band }))
        const counted = Array.from({ length: minutes }, (_, n) => first + n * MINUTE).filter((at, n) => {
          const ruler = rulers.findLast((one) => one.at <= at)
          return at < now && ruler && worked[ruler.band ?? '']?.[n] && !isPaused(at)
        })
        expect(clockOf(events, now).elapsedMs).toBe(counted.length * MINUTE)
      }),
      { numRuns: 150 },
    )
  })

  it('adds up: what had passed when it was routed stays, and the rest is by the hours from then on', () => {
    fc.assert(
      fc.property(rerouted, instant, (events, now) => {
        const routedAt = events.routes.at(-1)?.at ?? first
        fc.pre(routedAt <= now)
        const before = clockOf(until(events, (routedAt - 1) as Millis), routedAt).elapsedMs
        expect(clockOf(events, routedAt).elapsedMs).toBe(before)
        const target = rules.targets.find(({ band }) => band === clockOf(events, now).band)
        const calendar = known.get(target?.calendarId ?? '')
        if (calendar)
          expect(clockOf(events, now).elapsedMs).toBe(
            before + workedBetween(calendar, gapsOf(events.pauses), routedAt, now),
          )
      }),
    )
  })
})
