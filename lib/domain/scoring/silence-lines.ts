import type { ReceiptLine } from '../../contract/index.ts'
import { fullDays } from './duration.ts'
import type { Engine } from './engine.ts'
import { evidenceOf, inactivityLine, silenceLine } from './lines.ts'
import type { ScorableSignal } from './scorable.ts'
import { afterSilenceStep, inactivityPenalty } from './silence.ts'

/**
 * How long the buyer has been silent, and the signal that was the last; null: none yet, silent since
 * creation.
 */
export type Quiet = { silentMs: number; last: ScorableSignal | null }

const evidenceOfSilence = ({ last }: Quiet): ReceiptLine['evidence'] => (last ? evidenceOf([last], 0, 1) : [])

/** Adds a line for each step of the silence decay that has set in, and answers what is left of the engagement sum. */
export const addSilence = (
  silence: Engine['silence'],
  sum: number,
  quiet: Quiet,
  lines: ReceiptLine[],
): number => {
  if (!silence || sum <= 0) return sum
  let left = sum
  for (const step of silence.steps) {
    if (quiet.silentMs < step.ms) break
    const before = left
    left = afterSilenceStep(silence.mode, step, sum, before)
    if (left === before) continue
    const factors = {
      mode: silence.mode,
      days: step.days,
      silentDays: fullDays(quiet.silentMs),
      keep: step.keep,
      of: silence.mode === 'compound' ? before : sum,
      left,
    }
    lines.push(silenceLine(step.key, left - before, factors, evidenceOfSilence(quiet)))
  }
  return left
}

/** Adds the flat penalty for a long silence, and answers it. */
export const addInactivity = (
  inactivity: Engine['inactivity'],
  quiet: Quiet,
  lines: ReceiptLine[],
): number => {
  const points = inactivityPenalty(inactivity, quiet.silentMs)
  if (!inactivity || points === 0) return 0
  const factors = { days: inactivity.days, silentDays: fullDays(quiet.silentMs) }
  lines.push(inactivityLine(points, factors, evidenceOfSilence(quiet)))
  return points
}
