const WORD_CHARACTER = '[\\p{L}\\p{M}\\p{N}_]'

/** So that two spellings that differ only in case compare equal: `STRASSE` and `Straße`, `ΟΔΟΣ` and `οδος`. */
export const foldCase = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase()

const asPattern = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')

/**
 * A test for any of `words` standing alone in a text: "VP" is in "VP, Sales" but not in "MVP". A word may be several
 * ("vice president") and may hold signs ("C++"). Letters and digits of every script count as parts of words.
 */
export const wholeWordTest = (words: readonly string[]): ((text: string) => boolean) => {
  const patterns = words
    .map((word) => foldCase(word).trim())
    .filter(Boolean)
    .map(asPattern)
  if (patterns.length === 0) return () => false
  const pattern = new RegExp(`(?<!${WORD_CHARACTER})(?:${patterns.join('|')})(?!${WORD_CHARACTER})`, 'u')
  return (text) => pattern.test(foldCase(text))
}
