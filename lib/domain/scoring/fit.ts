import type { ReceiptLine } from '../../contract/index.ts'
import type { Engine, FactRule } from './engine.ts'
import type { FactValue } from './fact-test.ts'
import { addCapLines, addTo, cappedTotal, cleared, type GroupSums } from './group-caps.ts'
import { TRUE } from './verdict.ts'

/** Adds a rule on facts if its condition holds; unknown adds nothing and is named by the coverage. */
export const addFactRule = (
  rule: FactRule,
  facts: readonly FactValue[],
  sums: GroupSums,
  lines: ReceiptLine[],
): void => {
  if (rule.test(facts) !== TRUE) return
  lines.push(rule.line)
  addTo(sums, rule.group, rule.points)
}

/** Adds the lines of who they are, and answers their sum. */
export const addFit = (engine: Engine, facts: readonly FactValue[], lines: ReceiptLine[]): number => {
  const sums = cleared(engine.fitSums)
  for (const rule of engine.fit) addFactRule(rule, facts, sums, lines)
  addCapLines(engine.fitCaps, sums, 'fit', lines)
  return cappedTotal(engine.fitCaps, sums)
}
