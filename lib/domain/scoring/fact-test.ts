import type { FactCondition } from '../../contract/index.ts'
import { FALSE, TRUE, UNKNOWN, type Verdict, verdictOf } from './verdict.ts'
import { wholeWordTest } from './whole-words.ts'

/** One fact as conditions see it; undefined is unknown. A list holds the names of an account's lists. */
export type FactValue = string | number | boolean | readonly string[] | undefined

/** What is not known is null, left out, an empty text, or not a number at all. */
export const knownOrUndefined = (value: unknown): FactValue => {
  switch (typeof value) {
    case 'string':
      return value === '' ? undefined : value
    case 'number':
      return Number.isFinite(value) ? value : undefined
    case 'boolean':
      return value
    default:
      return undefined
  }
}

/** What a condition says of a fact. One closure deep, because they run for every rule of every lead. */
export type FactTest = (value: FactValue) => Verdict

const equalsTest =
  (expected: FactValue): FactTest =>
  (value) =>
    value === undefined ? UNKNOWN : value === expected ? TRUE : FALSE

export const oneOfTest = (values: readonly FactValue[]): FactTest => {
  const set = new Set(values)
  return (value) => (value === undefined ? UNKNOWN : set.has(value) ? TRUE : FALSE)
}

/** A fact of another kind than a number ("51-200") cannot be compared, and tells nothing: unknown. */
const rangeTest =
  (from: number, to: number): FactTest =>
  (value) =>
    typeof value !== 'number' ? UNKNOWN : value >= from && value <= to ? TRUE : FALSE

const wordsTest = (words: readonly string[]): FactTest => {
  const holdsWord = wholeWordTest(words)
  return (value) => (typeof value === 'string' ? verdictOf(holdsWord(value)) : UNKNOWN)
}

export const listedTest =
  (list: string): FactTest =>
  (value) =>
    Array.isArray(value) ? verdictOf(value.includes(list)) : UNKNOWN

export const compileFactTest = (condition: FactCondition): FactTest => {
  switch (condition.op) {
    case 'equals':
      return equalsTest(condition.value)
    case 'oneOf':
      return oneOfTest(condition.values)
    case 'between':
      return rangeTest(condition.from, condition.to)
    case 'atLeast':
      return rangeTest(condition.value, Number.POSITIVE_INFINITY)
    case 'atMost':
      return rangeTest(Number.NEGATIVE_INFINITY, condition.value)
    case 'exists':
      return (value) => verdictOf(value !== undefined)
    case 'containsWord':
      return wordsTest(condition.words)
  }
}
