import type { Rule } from '../../../contract/index.ts'
import type { Check } from './finding.ts'

/** The same for values that mean the same: the order of names and of alternatives tells nothing. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`)
    .sort()
    .join()}}`
}

/** When a rule applies: the count that it asks for and its window belong to the condition. */
const applies = ({ when, windowDays, repeat }: Rule): string =>
  canonical({ when, windowDays, count: repeat?.kind === 'atLeast' ? repeat.count : undefined })

/** One fact counted under two names. */
export const sameCondition: Check = ({ rules }) => {
  const first = new Map<string, Rule>()
  return rules.flatMap((rule, index) => {
    const condition = applies(rule)
    const earlier = first.get(condition)
    if (!earlier) first.set(condition, rule)
    if (!earlier) return []
    return [
      {
        code: 'same-condition',
        severity: 'warning',
        path: `/rules/${index}/when`,
        message: `"${rule.label}" has the same condition as "${earlier.label}": one thing counts twice.`,
        advice: `Keep one of them, with ${Number((rule.points + earlier.points).toFixed(3))} points if both were meant.`,
      },
    ]
  })
}
