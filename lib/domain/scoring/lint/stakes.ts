import type { Condition, ScoringModel } from '../../../contract/index.ts'
import type { Test } from '../condition.ts'
import { leafSlot } from '../condition.ts'
import type { Cap, Engine, FactRule, SignalRule } from '../engine.ts'
import { leavesOf } from './leaves.ts'
import { NOTHING, plus, type Range } from './range.ts'
import { signalRange } from './signal-range.ts'

const UNCAPPED = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }

/**
 * A piece of the total that stands for itself: a rule, or the rules that share a cap, or a check of the gate. `slots` are the facts it
 * hangs on, `signals` what signals can add to it.
 */
export type Stake = {
  slots: readonly number[]
  rules: readonly FactRule[]
  signals: Range
  cap: { min: number; max: number }
  gate: Test | null
}

/** Conditions by what they decide: a rule's or a gate check's own. */
type SlotsOf = (id: string, of: 'rules' | 'gate') => number[]

const slotsIn = (model: ScoringModel, engine: Engine): SlotsOf => {
  const slots = (condition: Condition) => leavesOf(condition).map((leaf) => leafSlot(leaf, engine.facts))
  return (id, of) => {
    if (of === 'gate') return model.gate.filter((check) => check.id === id).flatMap(({ must }) => slots(must))
    return model.rules
      .filter((rule) => rule.id === id)
      .flatMap(({ when }) => (when.op === 'signal' ? [] : slots(when)))
  }
}

const stakeOf = (
  facts: readonly FactRule[],
  signals: readonly SignalRule[],
  cap: Stake['cap'],
  slotsOf: SlotsOf,
): Stake => ({
  slots: facts.flatMap((rule) => slotsOf(rule.line.ruleId ?? '', 'rules')),
  rules: facts,
  signals: signals.map(signalRange).reduce(plus, NOTHING),
  cap,
  gate: null,
})

const stakesOfRules = (
  rules: readonly (FactRule | SignalRule)[],
  caps: readonly Cap[],
  slotsOf: SlotsOf,
): Stake[] => {
  const factsOf = (group: number) => rules.filter((rule) => rule.kind === 'fact' && rule.group === group)
  const signalsOf = (group: number) => rules.filter((rule) => rule.kind === 'signal' && rule.group === group)
  return [
    ...(factsOf(0) as FactRule[]).map((rule) => stakeOf([rule], [], UNCAPPED, slotsOf)),
    stakeOf([], signalsOf(0) as SignalRule[], UNCAPPED, slotsOf),
    ...caps.map((cap, index) =>
      stakeOf(factsOf(index + 1) as FactRule[], signalsOf(index + 1) as SignalRule[], cap, slotsOf),
    ),
  ]
}

/** All that a total is made of, before silence takes any of it. */
export const stakesOf = (model: ScoringModel, engine: Engine): Stake[] => {
  const slotsOf = slotsIn(model, engine)
  const checks = engine.gate.map(({ id, test }) => ({
    ...stakeOf([], [], UNCAPPED, slotsOf),
    slots: slotsOf(id, 'gate'),
    gate: test,
  }))
  return [
    ...stakesOfRules(engine.fit, engine.fitCaps, slotsOf),
    ...stakesOfRules(engine.engagement, engine.caps, slotsOf),
    ...checks,
  ]
}
