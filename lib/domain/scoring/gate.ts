import type { GateVerdict } from '../../contract/index.ts'
import type { Engine } from './engine.ts'
import type { FactValue } from './fact-test.ts'
import { UNKNOWN, type Verdict, verdictNames } from './verdict.ts'

const VERDICTS = 3
const REMEMBERED_VERDICTS = 1000

const describeGate = (gate: Engine['gate'], verdicts: readonly Verdict[]): GateVerdict => {
  const checks = gate.map(({ id, label }, index) =>
    Object.freeze({ id, label, verdict: verdictNames[verdicts[index] ?? UNKNOWN] }),
  )
  const worst = checks.some(({ verdict }) => verdict === 'failed')
    ? 'failed'
    : checks.some(({ verdict }) => verdict === 'unknown')
      ? 'unknown'
      : 'passed'
  return Object.freeze({ verdict: worst, checks: Object.freeze(checks) as GateVerdict['checks'] })
}

/**
 * What the gate says: failed if any check fails; else unknown if any fact is missing, which does not fail; else passed.
 * Few combinations occur, so that each verdict is made once, frozen and shared.
 */
export const judgeGate = (engine: Engine, facts: readonly FactValue[]): GateVerdict => {
  const { gate, gateVerdicts } = engine
  let combination = 0
  for (const { test } of gate) combination = combination * VERDICTS + test(facts)
  const known = gateVerdicts.get(combination)
  if (known) return known
  const verdict = describeGate(
    gate,
    gate.map(({ test }) => test(facts)),
  )
  if (gateVerdicts.size < REMEMBERED_VERDICTS) gateVerdicts.set(combination, verdict)
  return verdict
}
