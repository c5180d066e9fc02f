import type { FactCondition } from '../../contract/index.ts'
import { UNKNOWN, type Verdict, verdictOf } from './verdict.ts'
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

export type FactTest = (value: FactValue) => Verdict

/** A fact of another kind than the test asks for ("51-200" where a number is needed) tells nothing: unknown. */
const onNumber =
  (holds: (value: number) => boolean): FactTest =>
  (value) =>
    typeof value === 'number' ? verdictOf(holds(value)) : UNKNOWN

const onText =
  (holds: (value: string) => boolean): FactTest =>
  (value) =>
    typeof value === 'string' ? verdictOf(holds(value)) : UNKNOWN

const onKnown =
  (holds: (value: FactValue) => boolean): FactTest =>
  (value) =>
    value === undefined ? UNKNOWN : verdictOf(holds(value))

export const oneOfTest = (values: readonly FactValue[]): FactTest => {
  const set = new Set(values)
  return onKnown((value) => set.has(value))
}

export const listedTest =
  (list: string): FactTest =>
  (value) =>
    Array.isArray(value) ? verdictOf(value.includes(list)) : UNKNOWN

export const compileFactTest = (condition: FactCondition): FactTest => {
  switch (condition.op) {
    case 'equals':
      return onKnown((value) => value === condition.value)
    case 'oneOf':
      return oneOfTest(condition.values)
    case 'between':
      return onNumber((value) => value >= condition.from && value <= condition.to)
    case 'atLeast':
      return onNumber((value) => value >= condition.value)
    case 'atMost':
      return onNumber((value) => value <= condition.value)
    case 'exists':
      return (value) => verdictOf(value !== undefined)
    case 'containsWord':
      return onText(wholeWordTest(condition.words))
  }
}
