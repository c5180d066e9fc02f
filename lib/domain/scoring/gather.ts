import type { Engine } from './engine.ts'
import { sortNewestFirst } from './hits.ts'
import type { ScorableLead, ScorableSignal } from './scorable.ts'

/** What the signals of one lead have in common. `lastBuyer` is the newest one of the buyer's own that is not later than now. */
export type Gathered = {
  lead: ScorableLead
  signals: readonly ScorableSignal[]
  lastBuyer: ScorableSignal | null
  /** Some signal is later than now: it does not count yet. */
  hasFuture: boolean
}

const isLater = (signal: ScorableSignal, than: ScorableSignal | null): boolean =>
  !than || signal.at > than.at || (signal.at === than.at && signal.id < than.id)

const lastBuyerUntil = (signals: readonly ScorableSignal[], now: number): ScorableSignal | null => {
  let last: ScorableSignal | null = null
  for (const signal of signals)
    if (signal.initiator === 'buyer' && signal.at <= now && isLater(signal, last)) last = signal
  return last
}

const addHit = (engine: Engine, signal: ScorableSignal): void => {
  const rules = engine.rulesByType.get(signal.type)
  if (!rules) return
  for (const { passes, hits } of rules) {
    if (passes && !passes(signal.properties)) continue
    hits.list[hits.size] = signal
    hits.size += 1
  }
}

/** Hands each signal to the rules that ask for it. */
export const gather = (
  engine: Engine,
  lead: ScorableLead,
  signals: readonly ScorableSignal[],
  now: number,
): Gathered => {
  for (const rule of engine.signalRules) rule.hits.size = 0
  let hasFuture = false
  for (const signal of signals) {
    if (signal.at > now) hasFuture = true
    // An instant that is not a number would be neither past nor future.
    if (!Number.isNaN(signal.at)) addHit(engine, signal)
  }
  for (const rule of engine.signalRules) if (rule.hits.size > 1) sortNewestFirst(rule.hits)
  return { lead, signals, lastBuyer: lastBuyerUntil(signals, now), hasFuture }
}

/** The instant since which the buyer has been silent at `now`. */
export const silentSince = ({ lead, signals, lastBuyer, hasFuture }: Gathered, now: number): number => {
  const last = hasFuture ? lastBuyerUntil(signals, now) : lastBuyer
  return last ? last.at : lead.createdAt
}
