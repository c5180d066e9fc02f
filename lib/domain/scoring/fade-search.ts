import { LAST_INSTANT } from './duration.ts'
import { placeFor, type Sides, sidesAt } from './projection.ts'
import type { Standing } from './standing.ts'
import { silentSince } from './survey.ts'

/** Until when points can fade at all; −Infinity when nothing does. */
export const fadesUntil = ({ engine }: Pick<Standing, 'engine'>): number => {
  let until = Number.NEGATIVE_INFINITY
  for (const { fading, hits } of engine.signalRules)
    if (fading && hits.size > 0) until = Math.max(until, (hits.list[0]?.at ?? 0) + fading.settledAfter)
  return Math.min(until, LAST_INSTANT)
}

type Moment = { at: number; sides: Sides }

const momentAt = (standing: Standing, at: number): Moment => ({ at, sides: sidesAt(standing, at) })

/** The place of the band if what adds were as at one moment and what takes as at another. */
const placeBetween = (standing: Standing, gains: Moment, losses: Moment, silentMs: number): number => {
  const sums = gains.sides.gains.map((gain, group) => gain + (losses.sides.losses[group] ?? 0))
  return placeFor(standing, sums, silentMs)
}

/**
 * The first instant after `from`, up to `to`, at which the band is another. Between the two moments the total is at most (early gains,
 * late losses) and at least (late gains, early losses): when both stay in the band, so does all between them; else halve.
 */
const search = (standing: Standing, from: Moment, to: Moment, silentMs: number): number | null => {
  const { place } = standing
  const best = placeBetween(standing, from, to, silentMs)
  const worst = placeBetween(standing, to, from, silentMs)
  if (best === place && worst === place) return null
  if (to.at - from.at === 1) return placeBetween(standing, to, to, silentMs) === place ? null : to.at
  const middle = momentAt(standing, from.at + Math.floor((to.at - from.at) / 2))
  return search(standing, from, middle, silentMs) ?? search(standing, middle, to, silentMs)
}

/** {@link search} where no breakpoint lies between `from`, at which the band is still the same, and `to`. */
export const firstFadeOut = (standing: Standing, from: number, to: number): number | null => {
  if (to <= from) return null
  const silentMs = from - silentSince(standing.gathered, from)
  return search(standing, momentAt(standing, from), momentAt(standing, to), silentMs)
}
