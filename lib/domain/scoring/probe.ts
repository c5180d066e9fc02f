import type { Attributes, AttributeValue, FactCondition, Millis, SignalId } from '../../contract/index.ts'
import type { Probe, SignalRule } from './engine.ts'

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number

// "Which single signal would lift this lead?" is answered by trying it: a probe is one more signal of a rule's own kind.

const passingValue = (filter: FactCondition): AttributeValue => {
  switch (filter.op) {
    case 'oneOf':
      return filter.values[0] ?? null
    case 'between':
      return filter.from
    case 'containsWord':
      return filter.words[0] ?? null
    case 'exists':
      return true
    default:
      return filter.value
  }
}

/**
 * Properties that pass every filter of a rule, or null when none was found. Several filters on one property (at least 50, at most 90)
 * each suggest a value, and the rule itself tells which of them passes.
 */
const passingProperties = (
  filters: readonly FactCondition[],
  passes: SignalRule['passes'],
): Attributes | null => {
  const suggestions = [filters, filters.toReversed()].map((ordered) =>
    Object.fromEntries(ordered.map((filter) => [filter.attribute, passingValue(filter)])),
  )
  return suggestions.find((properties) => !passes || passes(properties)) ?? null
}

/** One more signal adds a flat rule's points at most, and nothing at least; a cap can only take from that. */
const gainBounds = (counts: readonly SignalRule[]): Pick<Probe, 'leastGain' | 'mostGain'> => {
  if (counts.some((rule) => !rule.isFlat))
    return { leastGain: NEGATIVE_INFINITY, mostGain: POSITIVE_INFINITY }
  const points = counts.map((rule) => rule.points)
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
  return {
    leastGain: sum(points.filter((each) => each < 0)),
    mostGain: sum(points.filter((each) => each > 0)),
  }
}

const probeOf = (rule: SignalRule, rulesByType: ReadonlyMap<string, readonly SignalRule[]>): Probe | null => {
  const properties = passingProperties(rule.filters, rule.passes)
  const type = rule.types[0]
  if (!properties || type === undefined) return null
  const counts = (rulesByType.get(type) ?? []).filter((one) => !one.passes || one.passes(properties))
  const ids = { id: '' as SignalId, sessionId: null }
  const name = Object.freeze({ ruleId: rule.id, label: rule.label })
  return {
    name,
    counts,
    ...gainBounds(counts),
    signal: { ...ids, type, at: 0 as Millis, properties, initiator: 'buyer' },
  }
}

/** A probe for every rule that adds points: nobody is lifted by what takes them. */
export const probesFor = (
  rules: readonly SignalRule[],
  rulesByType: ReadonlyMap<string, readonly SignalRule[]>,
): Probe[] => rules.filter((rule) => rule.points > 0).flatMap((rule) => probeOf(rule, rulesByType) ?? [])
