import type { Rule } from '../../../contract/index.ts'
import type { Check, Finding } from './finding.ts'

const INTENT = new Set([
  ...['demo', 'pricing', 'price', 'trial', 'quote', 'buy', 'purchase', 'checkout', 'billing'],
  ...['sales', 'callback', 'proposal'],
])
const PASSIVE = new Set([
  ...['open', 'opened', 'opens', 'blog', 'newsletter', 'impression', 'like', 'liked', 'follow', 'followed'],
  ...['social', 'homepage'],
])

/** High intent should be worth at least so many times as much as passive interest. */
const LEAST_RATIO = 5

type Placed = { rule: Rule; index: number }

const typesOf = ({ when }: Rule): readonly string[] => (when.op === 'signal' ? when.types : [])

const speaksOf = (rule: Rule, words: ReadonlySet<string>): boolean =>
  typesOf(rule).some((type) => type.split(/[_.-]/).some((word) => words.has(word)))

const weakest = (rules: readonly Placed[]): Placed | undefined =>
  rules.reduce<Placed | undefined>(
    (least, one) => (!least || one.rule.points < least.rule.points ? one : least),
    undefined,
  )

const findingFor = ({ rule, index }: Placed, intent: Rule): Finding => {
  const worthAsMuch = rule.points >= intent.points
  const times = Number((intent.points / rule.points).toFixed(1))
  return {
    code: worthAsMuch ? 'passive-as-intent' : 'passive-near-intent',
    severity: worthAsMuch ? 'warning' : 'note',
    path: `/rules/${index}/points`,
    message: worthAsMuch
      ? `"${rule.label}" is worth ${rule.points}, as much as "${intent.label}" with ${intent.points} or more.`
      : `"${intent.label}" is worth only ${times} times as much as "${rule.label}".`,
    advice: `Give "${rule.label}" at most ${Number((intent.points / LEAST_RATIO).toFixed(3))}: high intent should be worth 5 to 10 times what passive interest is.`,
  }
}

/** Opening mail is not asking for a demo. */
export const passiveAsIntent: Check = ({ rules }) => {
  const adding = rules.map((rule, index) => ({ rule, index })).filter(({ rule }) => rule.points > 0)
  const intent = weakest(adding.filter(({ rule }) => speaksOf(rule, INTENT)))
  if (!intent) return []
  return adding
    .filter(({ rule }) => speaksOf(rule, PASSIVE) && !speaksOf(rule, INTENT))
    .filter(({ rule }) => rule.points * LEAST_RATIO > intent.rule.points)
    .map((placed) => findingFor(placed, intent.rule))
}
