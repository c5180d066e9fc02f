import type { Millis } from '../contract/index.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'
import type { ScorableSignal } from '../domain/scoring/scorable.ts'
import type { LeadDetail } from './lead-detail.ts'

/** One thing that happened to a lead. */
export type TimelineEntry = { key: string; at: Millis } & (
  | { kind: 'created' }
  | { kind: 'signal'; signal: ScorableSignal }
  /** The lead came into a band: its clock started, or became tighter. */
  | { kind: 'route'; band: string }
  /** The clock had been paused, and runs again. */
  | { kind: 'resumed'; cause: string }
  /** Of whatever kind, one of a newer server among them. `undo`: what took it back. */
  | { kind: 'decision'; event: DecisionEvent; undo: DecisionEvent | null }
)

export type TimelineFilter = 'all' | 'signals' | 'ours'

/** Of one instant, what came of something stands above it. */
const rank: Record<TimelineEntry['kind'], number> = {
  resumed: 4,
  route: 3,
  decision: 2,
  signal: 1,
  created: 0,
}

const newestFirst = (a: TimelineEntry, b: TimelineEntry): number =>
  b.at - a.at || rank[b.kind] - rank[a.kind] || (a.key < b.key ? 1 : -1)

/** Each with what took it back; an undo stands by itself only where its target is not here. */
const decisionEntries = (decisions: readonly DecisionEvent[]): TimelineEntry[] => {
  const known = new Set<string | undefined>(decisions.map(({ id }) => id))
  const undos = new Map(decisions.flatMap((event) => (event.kind === 'undo' ? [[event.undoes, event]] : [])))
  return decisions
    .filter((event) => event.kind !== 'undo' || !known.has(event.undoes))
    .map((event) => ({
      key: event.id,
      at: event.decidedAt,
      kind: 'decision',
      event,
      undo: undos.get(event.id) ?? null,
    }))
}

/** Everything that happened to a lead until now, the latest first. */
export const timelineOf = ({ lead, decisions, state }: LeadDetail, now: Millis): TimelineEntry[] => {
  const { id, createdAt, signals, routes } = lead
  const entries: TimelineEntry[] = [
    { key: `created:${id}`, at: createdAt, kind: 'created' },
    ...signals.map((signal) => ({
      key: `signal:${signal.id}`,
      at: signal.at,
      kind: 'signal' as const,
      signal,
    })),
    ...routes.map(({ at, band }) => ({ key: `route:${at}:${band}`, at, kind: 'route' as const, band })),
    ...state.pauses.flatMap(({ from, to, cause }) =>
      to === null || to > now ? [] : [{ key: `resumed:${from}`, at: to, kind: 'resumed' as const, cause }],
    ),
    ...decisionEntries(decisions),
  ]
  return entries.sort(newestFirst)
}

const isSignal = (entry: TimelineEntry): boolean => entry.kind === 'signal'

const isOurs = (entry: TimelineEntry): boolean =>
  entry.kind === 'decision' || (entry.kind === 'signal' && entry.signal.initiator === 'seller')

export const filterTimeline = (
  entries: readonly TimelineEntry[],
  filter: TimelineFilter,
): readonly TimelineEntry[] =>
  filter === 'all' ? entries : entries.filter(filter === 'signals' ? isSignal : isOurs)
