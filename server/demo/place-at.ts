import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { Calendar, SlaPolicy } from '../../lib/contract/sla.ts'
import { type Millis, toMillis } from '../../lib/contract/time.ts'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { place } from '../../lib/domain/queue/place.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import type { ScorableLead, ScorableSignal } from '../../lib/domain/scoring/scorable.ts'
import type { DemoLead } from './journey.ts'

/** By what the demo scores and clocks. `sweeps`: when the server hears of what happened since the one before. */
export type DemoRules = {
  model: ScoringModel
  policy: SlaPolicy
  calendars: ReadonlyMap<string, Calendar>
  sweeps: readonly Millis[]
  now: Millis
}

/** When the server hears of what happened at an instant. */
export const heardAt = ({ sweeps, now }: DemoRules, at: Millis): Millis =>
  sweeps.find((sweep) => sweep >= at) ?? now

const scorableOf = ({ input }: DemoLead): ScorableLead => ({
  id: input.id,
  email: input.email,
  emailDomainKind: 'company',
  title: input.title,
  source: input.source,
  createdAt: toMillis(input.createdAt),
  attributes: input.attributes,
  account: input.account,
})

const signalsUpTo = ({ signals }: DemoLead, at: Millis): ScorableSignal[] =>
  signals.map((signal) => ({ ...signal, at: toMillis(signal.at) })).filter((signal) => signal.at <= at)

/** The bands that the lead was routed into: those with a target, when the server heard of what led there. */
const routesOf = (lead: DemoLead, rules: DemoRules, until: Millis) => {
  const scorable = scorableOf(lead)
  const heard = [scorable.createdAt, ...lead.signals.map((signal) => toMillis(signal.at))]
    .map((at) => heardAt(rules, Math.max(at, scorable.createdAt) as Millis))
    .filter((at) => at <= until)
  const routes: { at: Millis; band: string }[] = []
  let band = ''
  for (const at of [...new Set(heard)].toSorted((left, right) => left - right)) {
    const next = evaluate(rules.model, scorable, signalsUpTo(lead, at), at).band
    if (next !== band && rules.policy.targets.some((target) => target.band === next))
      routes.push({ at, band: next })
    band = next
  }
  return routes
}

/** Where a lead stands at an instant, as the server will have it once it is seeded. */
export const placeAt = (lead: DemoLead, events: readonly DecisionEvent[], rules: DemoRules, now: Millis) => {
  const routes = routesOf(lead, rules, now)
  const { model, policy, calendars } = rules
  const scorable = { ...scorableOf(lead), routes }
  const signals = signalsUpTo(lead, now)
  return { ...place({ lead: scorable, signals, events, model, policy, calendars, now }), routes }
}
