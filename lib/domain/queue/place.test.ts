import { describe, expect, it } from 'vitest'
import {
  aCalendar,
  aDecisionEvent,
  aLead,
  aModel,
  aPolicy,
  aSignal,
  decisionId,
} from '../../../test/fixtures/builders.ts'
import type { Calendar } from '../../contract/sla.ts'
import { toMillis } from '../../contract/time.ts'
import { type PlaceInput, place } from './place.ts'

const calendars = new Map<string, Calendar>([
  ['always', { kind: 'always', id: 'always', name: 'Always' }],
  ['office', aCalendar()],
])
const at = (time: string) => toMillis(`2026-03-02T${time}:00.000Z`)

const demo = aSignal({ id: 'demo', type: 'demo_requested' })
const routedHot = [{ at: at('09:02'), band: 'hot' }]

/** A VP who asked for a demo and was routed at once, looked at a minute later; nobody has decided anything. */
const placed = ({
  lead = {},
  signals = [demo],
  ...over
}: {
  lead?: Parameters<typeof aLead>[0]
  signals?: ReturnType<typeof aSignal>[]
} & Partial<Omit<PlaceInput, 'lead' | 'signals'>> = {}) => {
  const facts = aLead({ title: 'VP Sales', ...lead })
  return place({
    lead: { ...facts, createdAt: toMillis(facts.createdAt), account: null, routes: routedHot },
    signals: signals.map((signal) => ({ ...signal, at: toMillis(signal.at) })),
    events: [],
    model: aModel(),
    policy: aPolicy(),
    calendars,
    now: at('09:03'),
    ...over,
  })
}

describe('an open lead', () => {
  it('lies in the lane of its band, with its due time', () => {
    expect(placed()).toMatchObject({
      place: 'hot',
      band: 'hot',
      total: 30_000,
      status: 'open',
      dueAt: at('09:17'),
    })
  })

  it('waits in cold while no model has scored it', () => {
    expect(placed({ model: null })).toMatchObject({
      place: 'cold',
      band: null,
      total: null,
      grade: null,
      topLine: null,
      receipt: null,
      changesAt: null,
    })
  })

  it('is out of the queue when it fails the gate', () => {
    const inEurope = { op: 'equals', attribute: 'region', value: 'EU' } as const
    const model = aModel({ gate: [{ id: 'eu', label: 'In Europe', must: inEurope }] })
    expect(placed({ model, lead: { attributes: { region: 'US' } } })).toMatchObject({
      place: 'disqualified',
      band: 'disqualified',
    })
  })

  it('is placed again when its band will change by itself', () => {
    const model = aModel({ silenceDecay: { steps: [{ days: 30, keep: 0 }] } })
    expect(placed({ model }).changesAt).toBe(toMillis('2026-04-01T09:01:00.000Z'))
  })

  it('is placed again when its total will, because the lane is ordered by it', () => {
    const model = aModel({ silenceDecay: { steps: [{ days: 10, keep: 0.99 }] } })
    expect(placed({ model }).changesAt).toBe(toMillis('2026-03-12T09:01:00.000Z'))
  })

  it('is placed again after a day while its points fade without a step', () => {
    const [rule] = aModel().rules
    const fading = {
      ...rule,
      id: 'fading',
      dimension: 'engagement',
      points: 50,
      decay: { kind: 'halfLife', days: 900 },
    }
    const when = { op: 'signal', types: ['demo_requested'], where: [] }
    const model = aModel({ rules: [{ ...fading, when }] as never })
    expect(placed({ model }).changesAt).toBe(toMillis('2026-03-03T09:03:00.000Z'))
  })
})

describe('the reason on the row', () => {
  it('is the rule that adds most', () => {
    expect(placed().topLine).toEqual({ key: 'rule:demo', label: 'Asked for a demo', points: 20_000 })
  })

  it('counts what is left of a rule, not what it began with', () => {
    const rules = aModel().rules.map((rule) =>
      rule.id === 'demo' ? { ...rule, points: 6, repeat: { kind: 'once' as const } } : rule,
    )
    const model = aModel({ rules })
    const signals = Array.from({ length: 5 }, (_, n) => aSignal({ id: `demo-${n}`, type: 'demo_requested' }))
    expect(placed({ model, signals }).topLine).toMatchObject({ key: 'rule:vp', points: 10_000 })
  })

  it('is none when nothing adds', () => {
    expect(placed({ lead: { title: null }, signals: [] }).topLine).toBeNull()
  })
})

describe('a lead on which something was decided', () => {
  const accept = aDecisionEvent({ id: decisionId(1), kind: 'accept' })
  const snooze = aDecisionEvent({
    id: decisionId(2),
    kind: 'snooze',
    decidedAt: '2026-03-02T09:03:00.000Z',
    until: '2026-03-02T14:00:00.000Z',
    cause: 'waiting_for_buyer',
  })

  it('leaves the queue, and comes back when that is undone', () => {
    const undo = aDecisionEvent({ id: decisionId(3), kind: 'undo', undoes: accept.id })
    expect(placed({ events: [accept] })).toMatchObject({ place: 'decided', status: 'accepted' })
    expect(placed({ events: [accept, undo] })).toEqual(placed())
  })

  it('sleeps until its time, and says when to look again', () => {
    expect(placed({ events: [snooze], now: at('13:59') })).toMatchObject({
      place: 'snoozed',
      status: 'snoozed',
      changesAt: at('14:00'),
    })
  })

  it('whose clock stands still does not run out before, though by the clock of now that has yet to begin', () => {
    const inWarning = { ...snooze, decidedAt: at('09:12') }
    for (const now of [at('09:11'), at('10:00')])
      expect(placed({ events: [inWarning], now })).toMatchObject({ warnsAt: at('14:00'), dueAt: at('14:05') })
  })

  it('wakes in its lane, with the time that was left', () => {
    expect(placed({ events: [snooze], now: at('14:00') })).toMatchObject({
      place: 'hot',
      status: 'open',
      changesAt: null,
      dueAt: at('14:14'),
    })
  })

  it('stays, without a due time, when it was only touched', () => {
    const call = aDecisionEvent({ kind: 'touch', channel: 'call', decidedAt: '2026-03-02T09:10:00.000Z' })
    expect(placed({ events: [call], now: at('09:30') })).toMatchObject({ place: 'hot', dueAt: null })
  })
})
