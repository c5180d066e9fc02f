import type { AgeDecay } from '../../contract/index.ts'
import { daysToMillis, LAST_INSTANT } from './duration.ts'
import { HALVINGS_TO_NOTHING, halved } from './halving.ts'

/** How a signal's points fade with its age. */
export type Fading = {
  /** The share kept at an age in milliseconds: never more at a later age. */
  keep: (age: number) => number
  /** From this age on the share no longer changes. */
  settledAfter: number
}

const byHalfLife = (days: number): Fading => {
  const halfLife = daysToMillis(days)
  return { keep: (age) => halved(age / halfLife), settledAfter: HALVINGS_TO_NOTHING * halfLife }
}

/** A full period takes its percents of the points themselves, not of what is left. */
const byPeriods = (percent: number, everyDays: number): Fading => {
  const period = daysToMillis(everyDays)
  const keep = (age: number): number => Math.max(0, 100 - Math.floor(age / period) * percent) / 100
  return { keep, settledAfter: Math.min(LAST_INSTANT, Math.ceil(100 / percent) * period) }
}

/** Each step keeps a share of the points themselves; a later step never gives back what an earlier one took. */
const bySteps = (steps: readonly { days: number; keep: number }[]): Fading => {
  const ages = steps.map((step) => daysToMillis(step.days))
  const keeps = steps.map((_, index) => Math.min(...steps.slice(0, index + 1).map((step) => step.keep)))
  const keep = (age: number): number => {
    let kept = 1
    for (let index = 0; index < ages.length && age >= (ages[index] ?? 0); index += 1) kept = keeps[index] ?? 0
    return kept
  }
  return { keep, settledAfter: ages.at(-1) ?? 0 }
}

export const compileFading = (decay: AgeDecay): Fading => {
  switch (decay.kind) {
    case 'halfLife':
      return byHalfLife(decay.days)
    case 'linear':
      return byPeriods(decay.percent, decay.everyDays)
    case 'steps':
      return bySteps(decay.steps)
  }
}
