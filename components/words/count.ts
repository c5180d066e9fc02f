import { i18n } from '#i18n'

const numbers = new Intl.NumberFormat(i18n.t('format.locale'))

/** How many, with its thousands apart: "12,840". */
export const countWords = (count: number): string => numbers.format(count)
