import type { SignalRule } from './engine.ts'
import { endWithin, firstUntil } from './hits.ts'
import { noPicks, pick } from './repeat.ts'
import { roundThousandth } from './rounding.ts'

/**
 * What a rule's signals are worth at one instant, in thousandths, step by step: `base` counts in full, `repeated` after the shares of a
 * diminishing rule, `faded` after the age decay. The signals in the window are `hits[from, to)`; `counted` of them count.
 */
export type Tally = {
  from: number
  to: number
  counted: number
  base: number
  repeated: number
  faded: number
}

/** Scratch: every call of {@link tally} answers with this one. */
const answer: Tally = { from: 0, to: 0, counted: 0, base: 0, repeated: 0, faded: 0 }
const picks = noPicks()

/** Each signal's points are rounded by themselves, so that their sum is exact in any order. */
const addShares = (rule: SignalRule, now: number): void => {
  const { points, fading } = rule
  answer.repeated = 0
  answer.faded = 0
  for (let index = 0; index < picks.size; index += 1) {
    const worth = roundThousandth(points * (picks.shares[index] ?? 0))
    const age = now - (picks.signals[index]?.at ?? now)
    answer.repeated += worth
    answer.faded += fading ? roundThousandth(worth * fading.keep(age)) : worth
  }
}

/**
 * The one place where signals become points: window, then repeat, then age decay. The receipt's lines and `nextChangeAt` both read it,
 * so that they cannot differ.
 */
export const tally = (rule: SignalRule, now: number): Readonly<Tally> => {
  const { hits, repeat } = rule
  answer.from = firstUntil(hits, now)
  answer.to = endWithin(hits, now, rule.windowMs)
  const isPlain = rule.isFlat && repeat.kind === 'each'
  if (!isPlain) pick(repeat, hits, answer.from, answer.to, picks)
  answer.counted = isPlain ? Math.max(0, answer.to - answer.from) : picks.size
  answer.base = answer.counted * rule.points
  answer.repeated = answer.base
  answer.faded = answer.base
  if (!rule.isFlat) addShares(rule, now)
  return answer
}
