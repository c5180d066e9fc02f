import { formatLocale } from './locale.ts'

/** Words that stand within a sentence elsewhere, as a line of their own. */
export const capitalised = (words: string): string =>
  words.charAt(0).toLocaleUpperCase(formatLocale()) + words.slice(1)
