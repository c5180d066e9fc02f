/** Letters that are not a letter and a mark, so that Unicode does not take them apart; as they are typed without them. */
const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  // Lower case of one capital: which of them stands at the end of a word.
  ς: 'σ',
  // What programs make of an apostrophe; the keyboard has the plain one.
  '’': "'",
  '‘': "'",
  ʼ: "'",
}

const SPELT = new RegExp(`[${Object.keys(spelt).join('')}]`, 'g')
const PLAIN = /^[\0-\x7f]*$/

/** As a search sees it: without case and accents. What becomes of a letter does not depend on the letters around it. */
export const foldText = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(SPELT, (letter) => spelt[letter] ?? letter)

/** As German is written where there are no umlauts. */
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const UMLAUT = /[äöü]/gi

/** The same with its umlauts written as two letters. */
const foldSpeltOut = (text: string): string =>
  foldText(text.normalize('NFC').replace(UMLAUT, (letter) => umlauts[letter.toLowerCase()] ?? letter))

/** All that a text is found by: "Müller" by "muller" and by "mueller". Words have no line break, so that none reaches into both. */
export const foldSearchable = (text: string): string => {
  const folded = foldText(text)
  const speltOut = PLAIN.test(text) ? folded : foldSpeltOut(text)
  return speltOut === folded ? folded : `${folded}\n${speltOut}`
}

/** What stands around a word where it was copied from: "Doe, Jane <jane@acme.example>", and marks that nobody sees. */
const AROUND = '[,;:.<>()[\\]{}"\'“”„«»\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+'
const AT_THE_ENDS = new RegExp(`^${AROUND}|${AROUND}$`, 'g')

/** What is asked for, word by word; none twice. A word that is all signs is sought as it is. */
export const searchWords = (text: string): string[] => [
  ...new Set(
    foldText(text)
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => word.replace(AT_THE_ENDS, '') || word),
  ),
]

/** Part of a text, in UTF-16 units: `from` counts, `to` does not. */
export type TextRange = { from: number; to: number }

const joined = (ranges: readonly TextRange[]): TextRange[] => {
  const all: TextRange[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = all.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else all.push({ ...range })
  }
  return all
}

const occurrences = (folded: string, word: string): number[] => {
  const found: number[] = []
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) found.push(at)
  return found
}

const LETTERS = /\P{M}\p{M}*|\p{M}+/gu

/** The folded text, and of each of its letters the one it came from, which has its marks with it. */
const foldedWithOrigin = (text: string, fold: (letter: string) => string) => {
  let folded = ''
  const origin: TextRange[] = []
  for (const { 0: letter, index: from } of text.matchAll(LETTERS)) {
    const plain = fold(letter)
    for (let unit = 0; unit < plain.length; unit += 1) origin.push({ from, to: from + letter.length })
    folded += plain
  }
  return { folded, origin }
}

/** Where the words stand in a text as it is shown, in order and apart; whole letters, also where one is spelt as two. */
export const rangesOf = (text: string, words: readonly string[]): TextRange[] => {
  const folds = PLAIN.test(text) ? [foldText] : [foldText, foldSpeltOut]
  const spellings = folds.map((fold) => foldedWithOrigin(text, fold))
  const ranges = spellings.flatMap(({ folded, origin }) =>
    words.flatMap((word) =>
      occurrences(folded, word).flatMap((at) => {
        const [first, last] = [origin[at], origin[at + word.length - 1]]
        return first && last ? [{ from: first.from, to: last.to }] : []
      }),
    ),
  )
  return joined(ranges)
}

const LEAD_IN = 16

/** What a text says around the first of the words, in about `length` units and whole words. */
export const excerptOf = (text: string, words: readonly string[], length: number): string => {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const first = rangesOf(plain, words)[0]?.from ?? 0
  const from = first <= LEAD_IN ? 0 : plain.lastIndexOf(' ', first - LEAD_IN) + 1
  if (from + length >= plain.length) return from > 0 ? `… ${plain.slice(from)}` : plain
  const lastSpace = plain.lastIndexOf(' ', from + length)
  const to = lastSpace > first ? lastSpace : from + length
  return `${from > 0 ? '… ' : ''}${plain.slice(from, to)} …`
}
