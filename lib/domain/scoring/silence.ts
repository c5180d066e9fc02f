import type { Engine, SilenceStep } from './engine.ts'
import { roundThousandth } from './rounding.ts'

type Silence = NonNullable<Engine['silence']>

/** What is left of the engagement sum `of` after `step`, of which the step before had left `left`. Never more for less. */
export const afterSilenceStep = (
  mode: Silence['mode'],
  step: SilenceStep,
  of: number,
  left: number,
): number => roundThousandth(mode === 'compound' ? left * step.keep : of * step.share)

/** The engagement sum after so many milliseconds of silence. A sum that is not positive has nothing to lose. */
export const silenced = (silence: Engine['silence'], sum: number, silentMs: number): number => {
  if (!silence || sum <= 0) return sum
  let left = sum
  for (const step of silence.steps) {
    if (silentMs < step.ms) break
    left = afterSilenceStep(silence.mode, step, sum, left)
  }
  return left
}

export const inactivityPenalty = (inactivity: Engine['inactivity'], silentMs: number): number =>
  inactivity && silentMs >= inactivity.ms ? inactivity.points : 0
