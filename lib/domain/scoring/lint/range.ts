/** The least and the most that something can come to, in thousandths; infinite where nothing bounds it. */
export type Range = { least: number; most: number }

export const NOTHING: Range = { least: 0, most: 0 }

/** What no lead at all can have: the beginning of a search for the least and the most. */
export const NOBODY: Range = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }

export const plus = (a: Range, b: Range): Range => ({ least: a.least + b.least, most: a.most + b.most })

export const widened = (a: Range, b: Range): Range => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
})

export const within = (range: Range, cap: { min: number; max: number }): Range => ({
  least: Math.min(cap.max, Math.max(cap.min, range.least)),
  most: Math.min(cap.max, Math.max(cap.min, range.most)),
})
