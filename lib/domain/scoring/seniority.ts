import type { Seniority } from '../../contract/index.ts'
import {
  endOfOwnTitle,
  LONGEST_PHRASE,
  notNowWords,
  seniorityByPhrase,
  supportWords,
} from './seniority-table.ts'

const fromTheTop: readonly Seniority[] = ['c-level', 'vp', 'head', 'director', 'manager', 'individual']

/** "V.P." → "VP"; letters with dots are initials, not words. */
const joinInitials = (title: string): string =>
  title.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `)

/** The parts of a title between commas, slashes, bars and "and": each may name a role of its own. */
const partsOf = (title: string): string[][] =>
  joinInitials(title.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('@', ' at ')
    .split(/[,;/|&+()–—•·:]|\s-\s|\band\b|\bund\b|\bet\b/u)
    .map((part) => part.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

const phraseAt = (
  words: readonly string[],
  start: number,
): { seniority: Seniority; length: number } | null => {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const phrase = words.slice(start, start + length)
    const seniority = phrase.length === length ? seniorityByPhrase.get(phrase.join(' ')) : undefined
    if (seniority) return { seniority, length }
  }
  return null
}

const isChiefOfficer = (words: readonly string[], start: number): boolean =>
  words[start] === 'chief' && words.slice(start + 1, start + 5).includes('officer')

/** "Assistant to the CEO", "office of the president", "ex-CEO": what follows is not what the person is. */
const endsHere = (words: readonly string[], index: number): boolean => {
  const word = words[index] ?? ''
  if (notNowWords.has(word)) return true
  return (index > 0 && endOfOwnTitle.has(word)) || (word === 'office' && words[index + 1] === 'of')
}

type Found = { levels: Set<Seniority>; supports: boolean }

const readPart = (words: readonly string[], found: Found): void => {
  for (let index = 0; index < words.length; index += 1) {
    if (endsHere(words, index)) return
    if (isChiefOfficer(words, index)) found.levels.add('c-level')
    const phrase = phraseAt(words, index)
    if (phrase) {
      if (phrase.seniority !== 'head' || !isChiefOfficer(words, index)) found.levels.add(phrase.seniority)
      index += phrase.length - 1
    } else if (supportWords.has(words[index] ?? '')) found.supports = true
  }
}

const derive = (title: string): Seniority => {
  const found: Found = { levels: new Set(), supports: false }
  for (const words of partsOf(title)) readPart(words, found)
  if (found.levels.has('student')) return 'student'
  if (found.supports) return 'individual'
  return fromTheTop.find((level) => found.levels.has(level)) ?? 'individual'
}

const REMEMBERED_TITLES = 10_000
const remembered = new Map<string, Seniority>()

/**
 * The level that a title claims; a title that names none is an individual's. Titles repeat from lead to lead, so that the answers
 * are kept: the same answers, only sooner.
 */
export const seniorityOf = (title: string): Seniority => {
  const known = remembered.get(title)
  if (known) return known
  const seniority = derive(title)
  if (remembered.size >= REMEMBERED_TITLES) remembered.clear()
  remembered.set(title, seniority)
  return seniority
}
