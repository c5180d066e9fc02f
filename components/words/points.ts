import type { Thousandths } from '../../lib/contract/points.ts'
import { formatLocale } from './locale.ts'

const MINUS = '−'

const decimals = new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 3, useGrouping: false })

/** A decimal number with the reader's own decimal point. */
export const decimalWords = (value: number): string => decimals.format(value)

/** Points as people read them: "62", "14.5", "−10". Exact, because thousandths have at most three decimals. */
export const pointsWords = (points: Thousandths): string => {
  const decimal = decimalWords(Math.abs(points) / 1000)
  return points < 0 ? MINUS + decimal : decimal
}

/** The same with its sign always said: "+30", "−8", "±0" for an effect that comes to nothing. */
export const signedWords = (points: Thousandths): string => {
  if (points === 0) return '±0'
  return points > 0 ? `+${pointsWords(points)}` : pointsWords(points)
}
