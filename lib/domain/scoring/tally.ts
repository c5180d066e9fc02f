import type { Repeat } from '../../contract/index.ts'
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

/** How many of `live` signals a flat rule counts; null where it depends on which they are. */
const countOf = (repeat: Repeat, live: number): number | null => {
  switch (repeat.kind) {
    case 'each':
      return live
    case 'once':
      return live > 0 ? 1 : 0
    case 'atLeast':
      return live >= repeat.count ? 1 : 0
    default:
      return null
  }
}

/**
 * The one place where signals become points: window, then repeat, then age decay. The receipt's lines and `nextChangeAt` both read it,
 * so that they cannot differ.
 */
export const tally = (rule: SignalRule, now: number): Readonly<Tally> => {
  const { hits, repeat, isFlat } = rule
  const from = firstUntil(hits, now)
  const isOpen = rule.windowMs === Number.POSITIVE_INFINITY
  const to = isOpen ? hits.size : Math.max(from, endWithin(hits, now, rule.windowMs))
  let counted = isFlat ? countOf(repeat, to - from) : null
  if (counted === null) {
    pick(repeat, hits, from, to, picks)
    counted = picks.size
  }
  answer.from = from
  answer.to = to
  answer.counted = counted
  answer.base = answer.repeated = answer.faded = counted * rule.points
  if (!isFlat) addShares(rule, now)
  return answer
}
