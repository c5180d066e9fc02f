import type { ReceiptLine } from '../../contract/index.ts'
import type { Engine, SignalRule } from './engine.ts'
import type { FactValue } from './fact-test.ts'
import { addFactRule } from './fit.ts'
import { addCapLines, addTo, cleared, type GroupSums } from './group-caps.ts'
import { evidenceOf, signalLine } from './lines.ts'
import { type Tally, tally } from './tally.ts'

const addLines = (
  rule: SignalRule,
  { from, to, counted, base, repeated, faded }: Readonly<Tally>,
  lines: ReceiptLine[],
): void => {
  const signals = to - from
  const evidence = evidenceOf(rule.hits.list, from, to)
  const factors = { repeat: rule.repeat.kind, signals, counted, each: rule.points }
  lines.push(signalLine('rule', rule, base, factors, evidence, signals))
  if (repeated !== base)
    lines.push(signalLine('repeat', rule, repeated - base, { of: base, left: repeated }, evidence, signals))
  if (faded !== repeated)
    lines.push(
      signalLine('ageDecay', rule, faded - repeated, { of: repeated, left: faded }, evidence, signals),
    )
}

/** Adds a rule's line and, where it repeats with less or fades, the corrections; answers what is left of its points. */
const addSignalRule = (rule: SignalRule, now: number, lines: ReceiptLine[]): number => {
  const { hits, present } = rule
  present.live = 0
  present.worth = 0
  if (hits.size === 0) return 0
  const found = tally(rule, now)
  present.live = found.to - found.from
  present.worth = found.faded
  if (found.counted > 0) addLines(rule, found, lines)
  return found.faded
}

/** Adds the lines of what they did, group caps included, and answers the sums by group. */
export const addEngagement = (
  engine: Engine,
  facts: readonly FactValue[],
  now: number,
  lines: ReceiptLine[],
): GroupSums => {
  const sums = cleared(engine.sums)
  for (const rule of engine.engagement) {
    if (rule.kind === 'fact') addFactRule(rule, facts, sums, lines)
    else addTo(sums, rule.group, addSignalRule(rule, now, lines))
  }
  addCapLines(engine.caps, sums, 'engagement', lines)
  return sums
}
