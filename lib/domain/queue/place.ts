import type { Calendar, Millis, Receipt, ScoringModel, SlaPolicy, Thousandths } from '../../contract/index.ts'
import type { DecisionEvent } from '../decisions/decision-event.ts'
import { foldDecisions, type LeadState, statusAt } from '../decisions/fold-decisions.ts'
import type { LeadStatus } from '../decisions/transitions.ts'
import { evaluate } from '../scoring/evaluate.ts'
import type { ScorableLead, ScorableSignal } from '../scoring/scorable.ts'
import { openDueAt } from '../sla/run.ts'
import type { SlaEvents } from '../sla/sla-clock.ts'
import { slaEventsOf } from '../sla/sla-events.ts'
import type { QueuePlace } from './queue-order.ts'

const DAY = 86_400_000

/** Where a lead stands in the queue at one instant: what is stored and indexed. */
export type Placement = {
  place: QueuePlace
  /** Null without a model; `disqualified` where the gate failed. */
  band: string | null
  total: Thousandths | null
  grade: string | null
  /** Null without a running clock. */
  dueAt: Millis | null
  /** When to place it again if nothing happens before; null: never. */
  changesAt: Millis | null
  /** The rule that adds most, after what repeats and age took from it; `key` is its line in the receipt. */
  topLine: { label: string; key: string; points: Thousandths } | null
  status: LeadStatus
}

export type PlaceInput = {
  lead: ScorableLead & Pick<SlaEvents, 'routes'>
  signals: readonly ScorableSignal[]
  events: readonly DecisionEvent[]
  model: ScoringModel | null
  policy: SlaPolicy | null
  calendars: ReadonlyMap<string, Calendar>
  now: Millis
}

/** What a rep decided goes before what the score says. A lead that nothing scores waits at the end, in cold. */
const placeOf = (status: LeadStatus, receipt: Receipt | null): QueuePlace => {
  if (status === 'snoozed') return 'snoozed'
  if (status !== 'open') return 'decided'
  if (!receipt) return 'cold'
  return receipt.lane ?? 'disqualified'
}

/** What is left of a rule's points once its repeats and its age are taken off: twenty opened mails that count once are one. */
const netPoints = (lines: Receipt['lines']): Map<string, number> => {
  const net = new Map<string, number>()
  for (const { ruleId, points } of lines)
    if (ruleId !== null) net.set(ruleId, (net.get(ruleId) ?? 0) + points)
  return net
}

const topLineOf = ({ lines }: Receipt): Placement['topLine'] => {
  const net = netPoints(lines)
  let top: Placement['topLine'] = null
  for (const { kind, ruleId, label, key } of lines) {
    const points = kind === 'rule' && ruleId !== null ? (net.get(ruleId) ?? 0) : 0
    if (points > (top?.points ?? 0)) top = { label, key, points: points as Thousandths }
  }
  return top
}

const earliest = (...instants: (Millis | null)[]): Millis | null =>
  instants.reduce((first, next) => (first === null || (next !== null && next < first) ? next : first), null)

/**
 * When the band or the total, by which a lane is ordered, is another. Points that fade without a step are looked at once a day:
 * totals of two machines may then differ by less than a day's fading, their bands never.
 */
const scoreChangesAt = ({ at, steadyUntil, nextChangeAt }: Receipt): Millis | null =>
  earliest(steadyUntil === at ? ((at + DAY) as Millis) : steadyUntil, nextChangeAt)

/** Folds, scores and clocks one lead; the receipt and the state come along, so that nobody has to ask twice. */
export const place = ({
  lead,
  signals,
  events,
  model,
  policy,
  calendars,
  now,
}: PlaceInput): Placement & { receipt: Receipt | null; state: LeadState } => {
  const state = foldDecisions(events)
  const receipt = model ? evaluate(model, lead, signals, now) : null
  const status = statusAt(state, now)
  return {
    place: placeOf(status, receipt),
    band: receipt?.band ?? null,
    total: receipt?.total ?? null,
    grade: receipt?.grade ?? null,
    dueAt: openDueAt(slaEventsOf(lead, state), policy, calendars),
    changesAt: earliest(receipt && scoreChangesAt(receipt), status === 'snoozed' ? state.snoozedUntil : null),
    topLine: receipt && topLineOf(receipt),
    status,
    receipt,
    state,
  }
}
