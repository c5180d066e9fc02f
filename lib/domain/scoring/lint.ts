import type { Millis, ScoringModel } from '../../contract/index.ts'
import { age } from './lint/age.ts'
import { idleCaps, overlappingBands } from './lint/bands.ts'
import { noDecay, silenceCountsTwice } from './lint/decay.ts'
import { sameCondition } from './lint/duplicates.ts'
import type { Check, Finding } from './lint/finding.ts'
import { passiveAsIntent } from './lint/intent.ts'
import { fitAloneIsHot, neverGiven, unreachable } from './lint/reachable.ts'
import { fewNegatives, ruleCount } from './lint/rule-count.ts'

const checks: readonly Check[] = [
  unreachable,
  neverGiven,
  overlappingBands,
  fitAloneIsHot,
  ruleCount,
  fewNegatives,
  noDecay,
  silenceCountsTwice,
  passiveAsIntent,
  sameCondition,
  idleCaps,
  age,
]

const severities: readonly Finding['severity'][] = ['error', 'warning', 'note']

/** What a model's author should look at, the gravest first. The model itself has been parsed: its form is right. */
export const lint = (model: ScoringModel, now: Millis): Finding[] => {
  const findings = checks.flatMap((check) => check(model, now))
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}
