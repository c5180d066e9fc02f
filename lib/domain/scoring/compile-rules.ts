import { toThousandths } from '../../contract/convert.ts'
import type { Condition, Rule, SignalCondition } from '../../contract/index.ts'
import { compileFading } from './age-decay.ts'
import { compileCondition } from './condition.ts'
import { daysToMillis } from './duration.ts'
import type { Cap, FactRule, SignalRule } from './engine.ts'
import type { FactTable } from './fact-table.ts'
import { noHits } from './hits.ts'
import { factLine } from './lines.ts'
import { compileFilters } from './signal-test.ts'

/** Place of the rule's group among the caps plus one; 0 when nothing caps it. */
const groupOf = (rule: Rule, caps: readonly Cap[]): number =>
  caps.findIndex((cap) => cap.group === rule.group) + 1

const compileFactRule = (rule: Rule, when: Condition, caps: readonly Cap[], facts: FactTable): FactRule => {
  const points = toThousandths(rule.points)
  return {
    kind: 'fact',
    test: compileCondition(when, facts),
    points,
    group: groupOf(rule, caps),
    line: factLine({ ...rule, points }),
  }
}

const compileSignalRule = (rule: Rule, when: SignalCondition, caps: readonly Cap[]): SignalRule => {
  const repeat = rule.repeat ?? { kind: 'each' }
  return {
    kind: 'signal',
    id: rule.id,
    label: rule.label,
    types: when.types,
    points: toThousandths(rule.points),
    group: groupOf(rule, caps),
    passes: compileFilters(when.where),
    repeat,
    windowMs: rule.windowDays === undefined ? Number.POSITIVE_INFINITY : daysToMillis(rule.windowDays),
    fading: rule.decay ? compileFading(rule.decay) : null,
    isFlat: !rule.decay && repeat.kind !== 'diminishing',
    hits: noHits(),
    present: { live: 0, worth: 0 },
    filters: when.where,
    keys: { rule: `rule:${rule.id}`, repeat: `repeat:${rule.id}`, ageDecay: `ageDecay:${rule.id}` },
  }
}

export const compileRule = (rule: Rule, caps: readonly Cap[], facts: FactTable): FactRule | SignalRule =>
  rule.when.op === 'signal'
    ? compileSignalRule(rule, rule.when, caps)
    : compileFactRule(rule, rule.when, caps, facts)
