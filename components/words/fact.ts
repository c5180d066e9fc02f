import { i18n } from '#i18n'
import type { AttributeValue } from '../../lib/contract/attributes.ts'
import { formatLocale } from './locale.ts'

const numbers = new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 3 })

/** A known fact as people read it; a number keeps its digits together, a year is no quantity to be grouped. */
export const factWords = (value: AttributeValue): string => {
  if (typeof value === 'boolean') return value ? i18n.t('lead.yes') : i18n.t('lead.no')
  if (typeof value !== 'number') return value ?? ''
  return Math.abs(value) < 10_000 ? String(value) : numbers.format(value)
}
