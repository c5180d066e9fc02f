import { formatLocale } from './locale.ts'

const numbers = new Intl.NumberFormat(formatLocale())

/** How many, with its thousands apart: "12,840". */
export const countWords = (count: number): string => numbers.format(count)
