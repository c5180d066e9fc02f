import type { ReceiptLine, Thousandths } from '../../contract/index.ts'
import type { SignalRule } from './engine.ts'
import type { ScorableSignal } from './scorable.ts'

type Evidence = ReceiptLine['evidence']

const EVIDENCE_SHOWN = 20

const NO_EVIDENCE = Object.freeze([]) as unknown as Evidence
const NO_FACTORS = Object.freeze({})

const proofOf = (signal: ScorableSignal): Evidence[number] => ({
  signalId: signal.id,
  type: signal.type,
  at: signal.at,
})

/** The newest of the signals [from, to), at most 20, in an array of just that size: a receipt is mostly evidence. */
export const evidenceOf = (list: readonly ScorableSignal[], from: number, to: number): Evidence => {
  const size = Math.min(to - from, EVIDENCE_SHOWN)
  if (size === 1) return [proofOf(list[from] as ScorableSignal)]
  const evidence: Evidence = new Array(size)
  for (let index = 0; index < size; index += 1)
    evidence[index] = proofOf(list[from + index] as ScorableSignal)
  return evidence
}

/** What a line of a fact rule says is the same for every lead. */
export const factLine = (rule: {
  id: string
  label: string
  dimension: 'fit' | 'engagement'
  points: number
}): ReceiptLine =>
  Object.freeze({
    kind: 'rule',
    key: `rule:${rule.id}`,
    ruleId: rule.id,
    label: rule.label,
    dimension: rule.dimension,
    points: rule.points as Thousandths,
    factors: NO_FACTORS,
    evidence: NO_EVIDENCE,
    evidenceCount: 0,
  })

/** A line of a rule on signals: its points, or a correction of them. */
export const signalLine = (
  kind: 'rule' | 'repeat' | 'ageDecay',
  rule: Pick<SignalRule, 'id' | 'label' | 'keys'>,
  points: number,
  factors: ReceiptLine['factors'],
  evidence: Evidence,
  evidenceCount: number,
): ReceiptLine => ({
  kind,
  key: rule.keys[kind],
  ruleId: rule.id,
  label: rule.label,
  dimension: 'engagement',
  points: points as Thousandths,
  factors,
  evidence,
  evidenceCount,
})

/** A line of the engine's own, which belongs to no rule. */
const engineLine = (
  kind: 'groupCap' | 'silenceDecay' | 'inactivity' | 'clamp',
  names: { key: string; label: string; dimension: ReceiptLine['dimension'] },
  points: number,
  factors: ReceiptLine['factors'],
  evidence: Evidence,
): ReceiptLine => ({
  kind,
  key: names.key,
  ruleId: null,
  label: names.label,
  dimension: names.dimension,
  points: points as Thousandths,
  factors,
  evidence,
  evidenceCount: evidence.length,
})

export const groupCapLine = (
  group: string,
  dimension: 'fit' | 'engagement',
  of: number,
  left: number,
): ReceiptLine => {
  const names = { key: `groupCap:${dimension}:${group}`, label: group, dimension }
  return engineLine('groupCap', names, left - of, { of, left }, NO_EVIDENCE)
}

type SilenceFactors = {
  mode: string
  days: number
  silentDays: number
  keep: number
  of: number
  left: number
}

export const silenceLine = (
  key: string,
  points: number,
  factors: SilenceFactors,
  evidence: Evidence,
): ReceiptLine => {
  const names = { key, label: 'silence', dimension: 'engagement' as const }
  return engineLine('silenceDecay', names, points, factors, evidence)
}

const inactivityNames = { key: 'inactivity', label: 'inactivity', dimension: 'engagement' } as const

export const inactivityLine = (
  points: number,
  factors: { days: number; silentDays: number },
  evidence: Evidence,
): ReceiptLine => engineLine('inactivity', inactivityNames, points, factors, evidence)

const clampNames = { key: 'clamp', label: 'clamp', dimension: 'total' } as const

export const clampLine = (of: number, left: number): ReceiptLine =>
  engineLine('clamp', clampNames, left - of, { of, left }, NO_EVIDENCE)
