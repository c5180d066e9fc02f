import type { Check, Finding } from './finding.ts'

const FEWEST = 10
const MANY = 20
const TOO_MANY = 40
const FEWEST_NEGATIVES = 3

const ruleCountFinding = (severity: Finding['severity'], count: number, advice: string): Finding => ({
  code: 'rule-count',
  severity,
  path: '/rules',
  message: `The model has ${count} ${count === 1 ? 'rule' : 'rules'}; ${FEWEST} to ${MANY} is what teams keep in hand.`,
  advice,
})

/** A model of too many rules is understood by nobody; one of too few tells leads badly apart. */
export const ruleCount: Check = ({ rules: { length } }) => {
  if (length > TOO_MANY)
    return [ruleCountFinding('error', length, `Merge or drop rules until there are at most ${TOO_MANY}.`)]
  if (length > MANY) return [ruleCountFinding('note', length, 'Drop the rules that rarely decide a band.')]
  if (length < FEWEST && length > 0)
    return [ruleCountFinding('note', length, 'Add what else tells good leads from bad ones.')]
  return []
}

/** Without rules that take points every lead becomes hot in time. */
export const fewNegatives: Check = ({ rules, inactivity }) => {
  const count = rules.filter((rule) => rule.points < 0).length + (inactivity && inactivity.points < 0 ? 1 : 0)
  if (rules.length === 0 || count >= FEWEST_NEGATIVES) return []
  return [
    {
      code: 'few-negatives',
      severity: 'warning',
      path: '/rules',
      message: `${count === 0 ? 'Nothing takes' : `Only ${count} of the rules ${count === 1 ? 'takes' : 'take'}`} points away.`,
      advice: `Add rules for what speaks against a lead until there are ${FEWEST_NEGATIVES}: wrong industry, student, competitor, unsubscribed, careers page.`,
    },
  ]
}
