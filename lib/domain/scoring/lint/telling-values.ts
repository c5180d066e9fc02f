import type { FactCondition } from '../../../contract/index.ts'
import { compileLeaf, type Leaf } from '../condition.ts'
import type { FactValue } from '../fact-test.ts'

// A fact can have any value, but the tests of a model tell only few of them apart. One value of each kind stands for all others.

/** A text that no condition names. */
const OTHER = '\u0000other'

const MOST_COMBINED = 6

const subsets = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length }, (_, chosen) => all.filter((_one, place) => chosen & (2 ** place)))

const numbersIn = (leaf: FactCondition): number[] => {
  switch (leaf.op) {
    case 'between':
      return [leaf.from, leaf.to]
    case 'atLeast':
    case 'atMost':
      return [leaf.value]
    default:
      return []
  }
}

/** Every bound, a value on either side of it, and one between each two. */
const aroundBounds = (bounds: readonly number[]): number[] => {
  const sorted = [...new Set(bounds)].sort((a, b) => a - b)
  const between = sorted.slice(1).map((bound, index) => (bound + (sorted[index] ?? bound)) / 2)
  return [...sorted, ...between, ...sorted.flatMap((bound) => [bound - 1, bound + 1])]
}

/** Texts that hold the words of some of the conditions, for every choice of conditions. */
const textsWith = (leaves: readonly Extract<Leaf, { op: 'containsWord' }>[]): string[] => {
  const words = leaves.flatMap((leaf) => leaf.words)
  const chosen = subsets(leaves.slice(0, MOST_COMBINED)).map((some) =>
    some.map((leaf) => leaf.words[0]).join(' '),
  )
  return [...words, ...chosen, words.join(' ')]
}

const listsOf = (leaves: readonly Extract<Leaf, { op: 'accountList' }>[]): FactValue[] => {
  const names = [...new Set(leaves.map((leaf) => leaf.list))]
  return [...subsets(names.slice(0, MOST_COMBINED)), names, ...names.map((name) => [name])]
}

const namedBy = (leaf: Leaf): FactValue[] => {
  switch (leaf.op) {
    case 'equals':
      return [leaf.value]
    case 'oneOf':
      return leaf.values
    case 'seniority':
    case 'emailDomainKind':
      return leaf.oneOf
    case 'emailDomain':
      return leaf.oneOf.map((domain) => domain.toLowerCase())
    default:
      return []
  }
}

const possibleValues = (leaves: readonly Leaf[]): FactValue[] => {
  const lists = leaves.filter((leaf) => leaf.op === 'accountList')
  if (lists.length > 0) return [undefined, ...listsOf(lists)]
  const numbers = leaves.flatMap((leaf) => ('attribute' in leaf ? numbersIn(leaf) : []))
  const words = leaves.filter((leaf) => leaf.op === 'containsWord')
  return [undefined, OTHER, ...leaves.flatMap(namedBy), ...aroundBounds(numbers), ...textsWith(words)]
}

/** Values of one fact, of which no two get the same answers from all `leaves` that ask for it. */
export const tellingValues = (leaves: readonly Leaf[]): FactValue[] => {
  const tests = leaves.map(compileLeaf)
  const byAnswers = new Map<string, FactValue>()
  for (const value of possibleValues(leaves)) {
    const answers = tests.map((test) => test(value)).join('')
    if (!byAnswers.has(answers)) byAnswers.set(answers, value)
  }
  return [...byAnswers.values()]
}
