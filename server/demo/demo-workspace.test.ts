import { describe, expect, it } from 'vitest'
import { decisionInputSchema } from '../../lib/contract/decision.ts'
import type { LeadId } from '../../lib/contract/ids.ts'
import { type LeadInput, leadInputSchema } from '../../lib/contract/lead.ts'
import { memberInputSchema } from '../../lib/contract/member.ts'
import { signalInputSchema } from '../../lib/contract/signal.ts'
import { calendarSchema, slaPolicySchema } from '../../lib/contract/sla.ts'
import { type Millis, toMillis } from '../../lib/contract/time.ts'
import { type DecisionEvent, decisionEventOf } from '../../lib/domain/decisions/decision-event.ts'
import { defaultRejectReasons } from '../../lib/domain/decisions/default-reject-reasons.ts'
import { foldDecisions } from '../../lib/domain/decisions/fold-decisions.ts'
import { judge } from '../../lib/domain/decisions/judge.ts'
import { place } from '../../lib/domain/queue/place.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import type { ScorableSignal } from '../../lib/domain/scoring/scorable.ts'
import { slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { slaEventsOf } from '../../lib/domain/sla/sla-events.ts'
import type { DemoStep } from './demo-steps.ts'
import { type DemoWorkspace, demoWorkspace } from './demo-workspace.ts'
import { demoReps } from './team.ts'

const moments = {
  'Monday morning': '2026-03-02T08:10:00Z',
  'Wednesday noon': '2026-06-17T11:40:00Z',
  'Friday night': '2026-10-23T22:30:00Z',
  'Saturday night': '2026-11-21T23:55:00Z',
  'the hour when clocks change': '2026-03-29T01:30:00Z',
}
const nows = Object.entries(moments).map(([name, at]) => [name, Date.parse(at) as Millis] as const)
const NOW = Date.parse(moments['Monday morning']) as Millis

type Known = {
  input: LeadInput
  signals: ScorableSignal[]
  routes: { at: Millis; band: string }[]
  band: string
  events: DecisionEvent[]
}

const scorable = ({ input }: Known) => ({
  ...input,
  emailDomainKind: 'company' as const,
  createdAt: toMillis(input.createdAt),
})

/** What a server makes of the steps, one after the other: it knows of nothing before it is told. */
const replay = ({ steps, model, policy }: DemoWorkspace): Map<LeadId, Known> => {
  const leads = new Map<LeadId, Known>()
  const leadOf = (id: LeadId): Known => {
    const known = leads.get(id)
    if (!known) throw new Error(`${id} is spoken of before it is there`)
    return known
  }
  const take = (step: DemoStep): void => {
    for (const input of step.leads)
      leads.set(input.id, { input, signals: [], routes: [], band: '', events: [] })
    for (const signal of step.signals)
      leadOf(signal.leadId).signals.push({ ...signal, at: toMillis(signal.at) })
    for (const id of new Set([
      ...step.leads.map(({ id }) => id),
      ...step.signals.map(({ leadId }) => leadId),
    ])) {
      const known = leadOf(id)
      const { band } = evaluate(model, scorable(known), known.signals, step.at)
      if (band !== known.band && policy.targets.some((target) => target.band === band))
        known.routes.push({ at: step.at, band })
      known.band = band
    }
    for (const { input, memberId } of step.decisions) {
      const known = leadOf(input.leadId)
      const { ownerId } = known.input
      const context = { now: step.at, memberId, ownerId, events: known.events, reasons: defaultRejectReasons }
      expect(judge(foldDecisions(known.events), input, context)).toEqual({ ok: true })
      known.events.push(decisionEventOf({ ...input, memberId, receivedAt: input.decidedAt }))
    }
  }
  for (const step of steps) take(step)
  return leads
}

const standing = (workspace: DemoWorkspace, now: Millis) => {
  const { model, policy } = workspace
  const calendars = new Map(workspace.calendars.map((calendar) => [calendar.id, calendar]))
  return [...replay(workspace).values()].map((known) => {
    const lead = { ...scorable(known), routes: known.routes }
    const placed = place({
      lead,
      signals: known.signals,
      events: known.events,
      model,
      policy,
      calendars,
      now,
    })
    const clock = slaClock(slaEventsOf(lead, placed.state), policy, calendars, now)
    return { ...placed, sla: clock.state, ownerId: known.input.ownerId, input: known.input }
  })
}

const count = <T>(values: readonly T[]): Map<T, number> =>
  values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<T, number>())

describe('the demo workspace', () => {
  it('is the same for the same moment, and another one for another', () => {
    expect(demoWorkspace(NOW)).toEqual(demoWorkspace(NOW))
    expect(demoWorkspace(NOW)).not.toEqual(demoWorkspace((NOW + 60_000) as Millis))
  })

  it('holds nothing that the contract would refuse', () => {
    const { members, policy, calendars, steps } = demoWorkspace(NOW)
    for (const member of members) expect(memberInputSchema.parse(member)).toEqual(member)
    for (const calendar of calendars) expect(calendarSchema.parse(calendar)).toEqual(calendar)
    expect(slaPolicySchema.parse(policy)).toEqual(policy)
    for (const step of steps) {
      for (const lead of step.leads) expect(leadInputSchema.parse(lead)).toEqual(lead)
      for (const signal of step.signals) expect(signalInputSchema.parse(signal)).toEqual(signal)
      for (const { input } of step.decisions) expect(decisionInputSchema.parse(input)).toEqual(input)
    }
  })

  it('has 400 leads of 60 companies, most with several people, and no two of one name', () => {
    const leads = demoWorkspace(NOW).steps.flatMap((step) => step.leads)
    const perAccount = count(leads.map((lead) => lead.account?.id))
    expect(leads).toHaveLength(400)
    expect(perAccount.size).toBe(60)
    expect([...perAccount.values()].filter((people) => people >= 3).length).toBeGreaterThan(40)
    for (const unique of ['id', 'name', 'email'] as const)
      expect(new Set(leads.map((lead) => lead[unique])).size).toBe(400)
  })

  it("names hosts that are nobody's", () => {
    const leads = demoWorkspace(NOW).steps.flatMap((step) => step.leads)
    expect(leads.filter((lead) => !lead.email?.endsWith('.example'))).toEqual([])
    expect(leads.filter((lead) => !lead.account?.domain?.endsWith('.example'))).toEqual([])
  })
})

describe.each(nows)('seen on %s', (_, now) => {
  const workspace = demoWorkspace(now)
  const leads = standing(workspace, now)

  it('tells of nothing that is yet to happen, of each step after the one before', () => {
    const { steps } = workspace
    expect(steps.every((step, index) => step.at <= now && step.at > (steps[index - 1]?.at ?? 0))).toBe(true)
    for (const step of steps) {
      expect(step.leads.filter((lead) => toMillis(lead.createdAt) > step.at)).toEqual([])
      expect(step.signals.filter((signal) => toMillis(signal.at) > step.at)).toEqual([])
      expect(step.decisions.filter(({ input }) => toMillis(input.decidedAt) > step.at)).toEqual([])
    }
    const first = steps[0]?.at ?? now
    expect(now - first).toBeLessThan(125 * 86_400_000)
  })

  it('shows every band, every state of the clock and every place of the queue', () => {
    expect(new Set(leads.map((lead) => lead.band))).toEqual(new Set(['hot', 'warm', 'cold', 'disqualified']))
    expect(new Set(leads.map((lead) => lead.sla))).toEqual(
      new Set(['none', 'ok', 'warning', 'breached', 'paused', 'met', 'missed']),
    )
    expect(new Set(leads.map((lead) => lead.place))).toEqual(
      new Set(['hot', 'warm', 'cold', 'snoozed', 'decided', 'disqualified']),
    )
    expect(new Set(leads.map((lead) => lead.status))).toEqual(
      new Set(['open', 'accepted', 'rejected', 'snoozed']),
    )
  })

  it.each(demoReps.map(({ id }) => [id]))('gives %s a day of work that can be done', (repId) => {
    const own = leads.filter((lead) => lead.ownerId === repId)
    const places = count(own.map((lead) => lead.place))
    const clocks = count(own.filter((lead) => lead.place === 'hot').map((lead) => lead.sla))
    expect(places.get('hot')).toBeGreaterThanOrEqual(10)
    expect(places.get('hot')).toBeLessThanOrEqual(20)
    expect(places.get('warm')).toBeGreaterThanOrEqual(25)
    expect(places.get('warm')).toBeLessThanOrEqual(40)
    expect(places.get('cold')).toBeGreaterThan(35)
    expect(clocks.get('ok')).toBeGreaterThanOrEqual(4)
    expect(clocks.get('warning')).toBeGreaterThanOrEqual(2)
    expect(clocks.get('breached')).toBeGreaterThanOrEqual(2)
  })

  it('leaves some leads to the pool, hot ones too', () => {
    const pool = leads.filter((lead) => lead.ownerId === null)
    expect(pool).toHaveLength(40)
    expect(pool.filter((lead) => lead.place === 'hot').length).toBeGreaterThanOrEqual(4)
  })
})
