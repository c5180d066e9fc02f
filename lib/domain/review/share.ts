/** Fewer cases than this say nothing: the interval would be wider than any decision that rests on it. */
export const FEWEST_CASES = 20

/** A part of a whole; `share` is null where there are too few cases to say. */
export type Share = {
  count: number
  of: number
  /** With its 95 % interval. */
  share: { value: number; low: number; high: number } | null
}

const Z = 1.959963984540054

/** The Wilson score interval: it keeps its promise for few cases and near 0 and 1, where the usual one leaves the range. */
export const wilson = (count: number, of: number): { low: number; high: number } => {
  const value = count / of
  const spread = Z * Math.sqrt((value * (1 - value) + (Z * Z) / (4 * of)) / of)
  const middle = value + (Z * Z) / (2 * of)
  const scale = 1 + (Z * Z) / of
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

export const shareOf = (count: number, of: number): Share => ({
  count,
  of,
  share: of < FEWEST_CASES ? null : { value: count / of, ...wilson(count, of) },
})
