/** What of a lead can be searched, folded by `foldSearchable`; empty where there is nothing. */
export type SearchTexts = { name: string; company: string; email: string; title: string; notes: string }

/** Where a word is found, best first. */
const NAME_START = 0
const NAME_INSIDE = 1
const COMPANY = 2
const EMAIL = 3
const TITLE = 4
const NOTES = 5

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

const startsAWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text[at - 1])) return true
  return false
}

/** Null: nowhere. */
const rankOfWord = (texts: SearchTexts, word: string): number | null => {
  if (texts.name.includes(word)) return startsAWord(texts.name, word) ? NAME_START : NAME_INSIDE
  if (texts.company.includes(word)) return COMPANY
  if (texts.email.includes(word)) return EMAIL
  if (texts.title.includes(word)) return TITLE
  return texts.notes.includes(word) ? NOTES : null
}

/**
 * How well a lead answers a search, 0 best; null unless every word stands somewhere in it. A sum, so that each word counts
 * where it is found best: "ada acme" is Ada at Acme before somebody who noted both.
 */
export const rankOf = (texts: SearchTexts, words: readonly string[]): number | null => {
  let sum = 0
  for (const word of words) {
    const rank = rankOfWord(texts, word)
    if (rank === null) return null
    sum += rank
  }
  return sum
}

/** What answers, best first; of two that answer as well, the one that came first in `leads`. */
export const bestFirst = <T extends { texts: SearchTexts }>(
  leads: readonly T[],
  words: readonly string[],
): T[] => {
  const byRank: T[][] = []
  for (const lead of leads) {
    const rank = rankOf(lead.texts, words)
    if (rank === null) continue
    const alike = byRank[rank]
    if (alike) alike.push(lead)
    else byRank[rank] = [lead]
  }
  return byRank.flat()
}
