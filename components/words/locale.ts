import { i18n } from '#i18n'

const languageOf = (tag: string): string => tag.split('-')[0] ?? tag

/**
 * How dates, hours and numbers are written: in the language of the words around them, and in the reader's own country if they
 * speak it there ("2:00 PM" in the United States). `preferred`: BCP 47 tags, the dearest first.
 */
export const formatLocale = (
  words: string = i18n.t('format.locale'),
  preferred: readonly string[] = globalThis.navigator?.languages ?? [],
): string => preferred.find((tag) => tag.includes('-') && languageOf(tag) === languageOf(words)) ?? words
