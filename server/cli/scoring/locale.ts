import locale from '../../../assets/locales/en.json' with { type: 'json' }
import type { ReceiptLine } from '../../../lib/contract/receipt.ts'
import { lineWords } from '../../../lib/domain/scoring/words.ts'

const templates: Readonly<Record<string, string>> = locale.receipt

/** The same words that a rep reads in the panel. */
export const lineText = (line: ReceiptLine): string => {
  const { key, substitutions } = lineWords(line)
  const template = templates[key.replace(/^receipt\./, '')] ?? key
  return template.replace(/\$(\d)/g, (_, place: string) => substitutions[Number(place) - 1] ?? '')
}
