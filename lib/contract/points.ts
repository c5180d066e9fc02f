import { z } from 'zod'

/** Points are integers of a thousandth, so that sums are exact: 0.5 points is 500. */
export const thousandthsSchema = z
  .int()
  .brand<'Thousandths'>()
  .meta({ description: 'Points in thousandths: 500 is half a point' })
export type Thousandths = z.infer<typeof thousandthsSchema>

const isExact = (value: number): boolean => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6

/** Points as people write them in a model document: decimals with at most three places, at most a million either way. */
export const decimalPointsSchema = z
  .number()
  .min(-1_000_000)
  .max(1_000_000)
  .refine(isExact, 'expected at most three decimal places')
  .meta({ description: 'Points, at most three decimal places' })
