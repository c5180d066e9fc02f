import locale from '../../../assets/locales/en.json' with { type: 'json' }
import type { ReceiptLine } from '../../../lib/contract/receipt.ts'
import { lineWords, substitutionText, type Words } from '../../../lib/domain/scoring/words.ts'

const templates: Readonly<Record<string, string>> = locale.receipt

const filled = (template: string, substitutions: Words['substitutions']): string =>
  template.replace(/\$(\d)/g, (_, place: string) => substitutionText(substitutions[Number(place) - 1] ?? ''))

/** The same words that a rep reads in the panel. */
export const engineText = ({ key, substitutions }: Words): string =>
  filled(templates[key.replace(/^receipt\./, '')] ?? key, substitutions)

export const lineText = (line: ReceiptLine): string => engineText(lineWords(line))

const alternatives = new Intl.ListFormat(locale.format.locale, { type: 'disjunction' })

export const oneOfText = (names: readonly string[]): string =>
  alternatives.format(names.map((name) => filled(locale.format.quoted, [name])))
