import type { Engine, SignalRule } from './engine.ts'
import { sortNewestFirst } from './hits.ts'
import type { ScorableSignal } from './scorable.ts'

const addHit = (engine: Engine, signal: ScorableSignal): void => {
  const rules = engine.rulesByType.get(signal.type)
  // An instant that is not a number is neither past nor future: it never happened.
  if (rules === undefined || Number.isNaN(signal.at)) return
  for (let index = 0; index < rules.length; index += 1) {
    const { passes, hits } = rules[index] as SignalRule
    if (passes !== null && !passes(signal.properties)) continue
    hits.list[hits.size] = signal
    hits.size += 1
  }
}

/** Hands each signal to the rules that ask for it. */
export const dispatch = (engine: Engine, signals: readonly ScorableSignal[]): void => {
  for (const { hits } of engine.signalRules) hits.size = 0
  for (let index = 0; index < signals.length; index += 1) addHit(engine, signals[index] as ScorableSignal)
  for (const { hits } of engine.signalRules) if (hits.size > 1) sortNewestFirst(hits)
}
