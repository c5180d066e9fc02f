import { i18n } from '#i18n'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import { lineWords } from '../../lib/domain/scoring/words.ts'

/** Keys that the engine names are only known as text; an architecture test holds them to the locale. */
const translate = i18n.t as (key: string, substitutions: string[]) => string

/** What a line of the receipt says for itself. */
export const lineText = (line: ReceiptLine): string => {
  const { key, substitutions } = lineWords(line)
  return translate(key, substitutions)
}
