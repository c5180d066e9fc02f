import { describe, expect, it } from 'vitest'
import { aCalendar, aPolicy } from '../../../test/fixtures/builders.ts'
import type { MemberId } from '../../contract/ids.ts'
import type { Calendar } from '../../contract/sla.ts'
import { type Millis, toMillis } from '../../contract/time.ts'
import { type SlaEvents, slaClock } from '../sla/sla-clock.ts'
import { slaTally } from './sla-tally.ts'

const MINUTE = 60_000
const start = toMillis('2026-03-02T10:00:00Z')
const minute = (minutes: number): Millis => (start + minutes * MINUTE) as Millis
const calendars = new Map<string, Calendar>([['always', { kind: 'always', id: 'always', name: 'Always' }]])
const policy = aPolicy({
  targets: ['hot', 'warm'].map((band) => ({ band, minutes: 15, calendarId: 'always' })),
  routingMinutes: 5,
})
const ada = 'ada' as MemberId

/** A lead that was routed two minutes after it was created, as its clock stands an hour later. */
const clock = (over: Partial<SlaEvents> = {}) =>
  slaClock(
    {
      createdAt: minute(-2),
      routes: [{ at: minute(0), band: 'hot' }],
      touches: [],
      closedAt: null,
      pauses: [],
      ...over,
    },
    policy,
    calendars,
    minute(60),
  )

describe('the figures of some clocks', () => {
  it('count each lead once, by its state, and judge only those whose time is over', () => {
    const tally = slaTally()
    const running = { routes: [{ at: minute(59), band: 'hot' }] }
    const clocks = [
      clock({ touches: [minute(10)] }),
      clock({ touches: [minute(20)] }),
      clock(),
      clock({ closedAt: minute(5) }),
      clock({ closedAt: minute(20) }),
      clock(running),
    ]
    for (const one of clocks) tally.add(one, ada)
    expect(tally.report().total).toMatchObject({
      leads: 6,
      states: { none: 1, ok: 1, warning: 0, paused: 0, breached: 1, met: 1, missed: 2 },
      compliance: { count: 1, of: 4, share: null },
      rep: { toFirstTouch: { cases: 2 }, breaches: 3 },
    })
  })

  it('keep the system’s time and the rep’s apart', () => {
    const tally = slaTally()
    const slowToRoute = clock({ createdAt: minute(-6), touches: [minute(1)] })
    for (let n = 0; n < 20; n += 1) tally.add(slowToRoute, ada)
    expect(tally.report().total).toMatchObject({
      compliance: { count: 20, of: 20, share: { value: 1 } },
      rep: { toFirstTouch: { medianMs: MINUTE, p90Ms: MINUTE }, breaches: 0 },
      system: { toRoute: { medianMs: 6 * MINUTE, p90Ms: 6 * MINUTE }, breaches: 20 },
    })
  })

  it('count a first touch after a re-route by the hours that ruled in each stretch', () => {
    const [friday, monday] = [toMillis('2026-03-06T15:30:00+01:00'), toMillis('2026-03-09T09:00:00+01:00')]
    const clockOf = (touchedAt: Millis) =>
      slaClock(
        {
          createdAt: friday,
          routes: [
            { at: friday, band: 'warm' },
            { at: monday, band: 'hot' },
          ],
          touches: [touchedAt],
          closedAt: null,
          pauses: [],
        },
        aPolicy(),
        new Map<string, Calendar>([...calendars, ['office', aCalendar()]]),
        touchedAt,
      )
    const tally = slaTally()
    for (let n = 0; n < 20; n += 1) tally.add(clockOf((monday + 5 * MINUTE) as Millis), ada)
    // Friday until five, and five minutes of Monday.
    expect(tally.report().total.rep.toFirstTouch).toMatchObject({
      medianMs: 95 * MINUTE,
      p90Ms: 95 * MINUTE,
    })
  })

  it('stand by band and by owner, the pool among them, and add up to the whole', () => {
    const tally = slaTally()
    tally.add(clock(), ada)
    tally.add(clock({ routes: [{ at: minute(0), band: 'warm' }] }), null)
    tally.add(clock({ routes: [] }), ada)
    const { total, bands, owners } = tally.report()
    expect(total.leads).toBe(2)
    expect(bands.map(({ band, leads }) => [band, leads])).toEqual([
      ['hot', 1],
      ['warm', 1],
    ])
    expect(owners.map(({ ownerId, leads }) => [ownerId, leads])).toEqual([
      [null, 1],
      ['ada', 1],
    ])
  })
})
