import { FEWEST_CASES } from './share.ts'

/** How long it usually takes, and how long for the slowest tenth; null where there are too few cases to say. */
export type Spread = { cases: number; medianMs: number | null; p90Ms: number | null }

/** Of sorted values, with a straight line between two neighbours; in whole ms. */
export const quantile = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return Math.round(below + (above - below) * (place - Math.floor(place)))
}

export const spreadOf = (values: readonly number[]): Spread => {
  const cases = values.length
  if (cases < FEWEST_CASES) return { cases, medianMs: null, p90Ms: null }
  const sorted = values.toSorted((a, b) => a - b)
  return { cases, medianMs: quantile(sorted, 0.5), p90Ms: quantile(sorted, 0.9) }
}
