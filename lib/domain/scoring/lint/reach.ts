import type { ScoringModel } from '../../../contract/index.ts'
import { engineOf } from '../compile.ts'
import { leafSlot } from '../condition.ts'
import type { Engine } from '../engine.ts'
import type { FactValue } from '../fact-test.ts'
import { FALSE, TRUE } from '../verdict.ts'
import { leavesOf } from './leaves.ts'
import { NOBODY, NOTHING, plus, type Range, widened, within } from './range.ts'
import { type Stake, stakesOf } from './stakes.ts'
import { tellingValues } from './telling-values.ts'

const MOST_TRIED = 100_000

/** Stakes that share a fact cannot be had independently of each other: "software" and "retail" never both. */
const connected = (stakes: readonly Stake[]): Stake[][] =>
  stakes.reduce<Stake[][]>((parts, stake) => {
    const touches = (part: Stake[]) =>
      part.some((other) => other.slots.some((slot) => stake.slots.includes(slot)))
    return [...parts.filter((part) => !touches(part)), [...parts.filter(touches).flat(), stake]]
  }, [])

const valuesBySlot = (model: ScoringModel, engine: Engine): ((slot: number) => FactValue[]) => {
  const conditions = [
    ...model.rules.flatMap(({ when }) => (when.op === 'signal' ? [] : [when])),
    ...model.gate.map(({ must }) => must),
  ]
  const leaves = conditions.flatMap(leavesOf)
  return (slot) => tellingValues(leaves.filter((leaf) => leafSlot(leaf, engine.facts) === slot))
}

const worthOf = (stake: Stake, facts: readonly FactValue[], signals: boolean): Range => {
  const held = stake.rules.filter((rule) => rule.test(facts) === TRUE)
  const points = held.reduce((sum, rule) => sum + rule.points, 0)
  return within(plus(signals ? stake.signals : NOTHING, { least: points, most: points }), stake.cap)
}

/** When there are too many combinations to try: as if all that adds could hold at once, and all that takes. */
const loosely = (stake: Stake, signals: boolean): Range => {
  const points = stake.rules.map((rule) => rule.points)
  const least = points.filter((each) => each < 0).reduce((sum, each) => sum + each, 0)
  const most = points.filter((each) => each > 0).reduce((sum, each) => sum + each, 0)
  return within(plus(signals ? stake.signals : NOTHING, { least, most }), stake.cap)
}

const reachOfPart = (
  part: readonly Stake[],
  valuesOf: (slot: number) => FactValue[],
  signals: boolean,
): Range => {
  const slots = [...new Set(part.flatMap((stake) => stake.slots))]
  const values = slots.map(valuesOf)
  if (values.reduce((product, { length }) => product * length, 1) > MOST_TRIED)
    return part.map((stake) => loosely(stake, signals)).reduce(plus, NOTHING)
  const facts: FactValue[] = []
  let reach = NOBODY
  const tryFrom = (depth: number): void => {
    const slot = slots[depth]
    if (slot !== undefined)
      for (const value of values[depth] ?? []) {
        facts[slot] = value
        tryFrom(depth + 1)
      }
    else if (part.every(({ gate }) => gate?.(facts) !== FALSE))
      reach = widened(reach, part.map((stake) => worthOf(stake, facts, signals)).reduce(plus, NOTHING))
  }
  tryFrom(0)
  return reach
}

/**
 * The least and the most that a lead which passes the gate can come to, in thousandths; with `signals` false, by what is known of it alone.
 * Exact up to what signals exclude each other; where facts combine in too many ways, never less than what can be.
 */
export const reachOf = (model: ScoringModel, { signals }: { signals: boolean }): Range => {
  const engine = engineOf(model)
  const valuesOf = valuesBySlot(model, engine)
  const reach = connected(stakesOf(model, engine))
    .map((part) => reachOfPart(part, valuesOf, signals))
    .reduce(plus, NOTHING)
  return { least: reach.least + (engine.inactivity?.points ?? 0), most: reach.most }
}

const inPoints = (thousandths: number): number | null =>
  Number.isFinite(thousandths) ? thousandths / 1000 : null

/** The same in points, for people and documents; null where nothing bounds it, or no lead passes the gate. */
export const reachInPoints = (model: ScoringModel): { least: number | null; most: number | null } => {
  const { least, most } = reachOf(model, { signals: true })
  return { least: inPoints(least), most: inPoints(most) }
}
