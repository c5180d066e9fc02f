import type { SignalRule } from '../engine.ts'
import type { Range } from './range.ts'

/** How many times its points a rule on signals can count; Infinity when every further signal adds. */
const mostTimes = ({ repeat }: SignalRule): number => {
  switch (repeat.kind) {
    case 'each':
    case 'perSession':
      return Number.POSITIVE_INFINITY
    case 'once':
    case 'atLeast':
      return 1
    case 'diminishing':
      return (repeat.multipliers.at(-1) ?? 0) > 0
        ? Number.POSITIVE_INFINITY
        : repeat.multipliers.reduce((sum, multiplier) => sum + multiplier, 0)
  }
}

/** What fresh signals can make of a rule; a lead may always have none. */
export const signalRange = (rule: SignalRule): Range => {
  if (rule.points === 0) return { least: 0, most: 0 }
  const extreme = rule.points * mostTimes(rule)
  return { least: Math.min(0, extreme), most: Math.max(0, extreme) }
}
