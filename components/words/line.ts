import { i18n } from '#i18n'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import { lineWords, substitutionText, type Words } from '../../lib/domain/scoring/words.ts'
import { decimalWords } from './points.ts'

/** Keys that the engine names are only known as text; a test of the engine's words holds them to the locale. */
const translate = i18n.t as (key: string, substitutions: string[]) => string

/** What the engine says, in the language of the page. */
export const engineText = ({ key, substitutions }: Words): string =>
  translate(
    key,
    substitutions.map((value) => substitutionText(value, decimalWords)),
  )

/** What a line of the receipt says for itself. */
export const lineText = (line: ReceiptLine): string => engineText(lineWords(line))
