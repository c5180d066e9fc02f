import type { Engine, SignalRule } from './engine.ts'
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
  if (rules === undefined) return
  for (let index = 0; index < rules.length; index += 1) {
    const { passes, hits } = rules[index] as SignalRule
    if (passes !== null && !passes(signal.properties)) continue
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
  let lastBuyer: ScorableSignal | null = null
  for (let index = 0; index < signals.length; index += 1) {
    const signal = signals[index] as ScorableSignal
    const { at } = signal
    // An instant that is not a number is neither past nor future: it never happened.
    if (at > now) hasFuture = true
    else if (!(at <= now)) continue
    else if (signal.initiator === 'buyer' && isLater(signal, lastBuyer)) lastBuyer = signal
    addHit(engine, signal)
  }
  for (const { hits } of engine.signalRules) if (hits.size > 1) sortNewestFirst(hits)
  return { lead, signals, lastBuyer, hasFuture }
}

/** The instant since which the buyer has been silent at `now`. */
export const silentSince = ({ lead, signals, lastBuyer, hasFuture }: Gathered, now: number): number => {
  const last = hasFuture ? lastBuyerUntil(signals, now) : lastBuyer
  return last ? last.at : lead.createdAt
}
