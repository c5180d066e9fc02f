import type {
  Calendar,
  ExternalScore,
  Millis,
  Receipt,
  ScoringModel,
  SlaPolicy,
  Thousandths,
} from '../../contract/index.ts'
import type { DecisionEvent } from '../decisions/decision-event.ts'
import { foldDecisions, type LeadState, statusAt } from '../decisions/fold-decisions.ts'
import type { LeadStatus } from '../decisions/transitions.ts'
import { evaluate } from '../scoring/evaluate.ts'
import type { ScorableLead, ScorableSignal } from '../scoring/scorable.ts'
import { type OpenClock, openClock } from '../sla/run.ts'
import type { SlaEvents } from '../sla/sla-clock.ts'
import { slaEventsOf } from '../sla/sla-events.ts'
import { type OrderBy, type OrderingScore, orderingScore, orderingSource } from './ordering-score.ts'
import type { Lane, QueuePlace } from './queue-order.ts'

const DAY = 86_400_000

/** Where a lead stands in the queue at one instant: what is stored and indexed. */
export type Placement = {
  place: QueuePlace
  /** That of its band, also while it stands in none; cold where nothing scores it, or the gate failed. */
  lane: Lane
  /** Null without a model; `disqualified` where the gate failed. */
  band: string | null
  total: Thousandths | null
  grade: string | null
  /** Null without a running clock; when it turns to warning likewise, not before a pause that is on has ended. */
  dueAt: Millis | null
  warnsAt: Millis | null
  /** When to place it again if nothing happens before; null: never. */
  changesAt: Millis | null
  /** The line that adds most, of rules after what repeats and age took from them; `key` is its line in the receipt. */
  topLine: { label: string; key: string; points: Thousandths } | null
  status: LeadStatus
}

type External = Pick<ExternalScore, 'source' | 'total' | 'lines'>

export type PlaceInput = {
  lead: ScorableLead & Pick<SlaEvents, 'routes'> & { externalScores?: readonly External[] }
  signals: readonly ScorableSignal[]
  events: readonly DecisionEvent[]
  model: ScoringModel | null
  policy: SlaPolicy | null
  calendars: ReadonlyMap<string, Calendar>
  /** By default the engine's own. */
  orderBy?: OrderBy
  now: Millis
}

/** What a rep decided goes before what the score says. A lead that nothing scores waits at the end, in cold. */
const placeOf = (status: LeadStatus, { lane, disqualified }: OrderingScore): QueuePlace => {
  if (status === 'snoozed') return 'snoozed'
  if (status !== 'open') return 'decided'
  return disqualified ? 'disqualified' : (lane ?? 'cold')
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

const topExternalLine = (scores: readonly External[], source: string): Placement['topLine'] => {
  let top: Placement['topLine'] = null
  const lines = scores.find((score) => score.source === source)?.lines ?? []
  for (const [index, { label, points }] of lines.entries())
    if (points > (top?.points ?? 0)) top = { label, key: `external:${source}:${index}`, points }
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

/** A clock that stands still does not run out; one that was over before the pause stays over. */
const warnsAfterPause = ({ warnsAt, dueAt }: OpenClock, { pauses }: LeadState, now: Millis): Millis => {
  const ends = pauses.flatMap(({ from, to }) => (to !== null && now < to && from < dueAt ? [to] : []))
  return Math.max(warnsAt, ...ends) as Millis
}

/** Folds, scores and clocks one lead; the receipt and the state come along, so that nobody has to ask twice. */
export const place = ({
  lead,
  signals,
  events,
  model,
  policy,
  calendars,
  orderBy = 'engine',
  now,
}: PlaceInput): Placement & { receipt: Receipt | null; state: LeadState } => {
  const state = foldDecisions(events)
  const receipt = model ? evaluate(model, lead, signals, now) : null
  const status = statusAt(state, now)
  const { externalScores = [] } = lead
  const score = orderingScore(model, receipt, externalScores, orderBy)
  const source = orderingSource(orderBy)
  const clock = openClock(slaEventsOf(lead, state), policy, calendars)
  // Time moves the engine's score alone: one from elsewhere stays until the next one comes.
  const movesAt = source === null && receipt ? scoreChangesAt(receipt) : null
  return {
    place: placeOf(status, score),
    lane: score.lane ?? 'cold',
    band: score.band,
    total: score.total,
    grade: receipt?.grade ?? null,
    dueAt: clock?.dueAt ?? null,
    warnsAt: clock && warnsAfterPause(clock, state, now),
    changesAt: earliest(movesAt, status === 'snoozed' ? state.snoozedUntil : null),
    topLine: source === null ? receipt && topLineOf(receipt) : topExternalLine(externalScores, source),
    status,
    receipt,
    state,
  }
}
