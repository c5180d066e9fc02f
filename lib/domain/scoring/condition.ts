import type { Condition } from '../../contract/index.ts'
import {
  accountListsSlot,
  attributeSlot,
  emailDomainSlot,
  type FactTable,
  senioritySlot,
} from './fact-table.ts'
import { compileFactTest, type FactTest, type FactValue, listedTest, oneOfTest } from './fact-test.ts'
import { FALSE, TRUE, type Verdict } from './verdict.ts'

/** A condition as a closure over the slots of a {@link FactTable}. */
export type Test = (facts: readonly FactValue[]) => Verdict

const allOf =
  (tests: readonly Test[]): Test =>
  (facts) => {
    let least: Verdict = TRUE
    for (const test of tests) {
      const verdict = test(facts)
      if (verdict < least) least = verdict
    }
    return least
  }

const anyOf =
  (tests: readonly Test[]): Test =>
  (facts) => {
    let greatest: Verdict = FALSE
    for (const test of tests) {
      const verdict = test(facts)
      if (verdict > greatest) greatest = verdict
    }
    return greatest
  }

const negated =
  (test: Test): Test =>
  (facts) =>
    (TRUE - test(facts)) as Verdict

/** A condition that holds no others. */
export type Leaf = Exclude<Condition, { op: 'all' | 'any' | 'not' }>

/** The slot of the fact that a leaf asks for, added to `table` if it is new there. */
export const leafSlot = (leaf: Leaf, table: FactTable): number => {
  switch (leaf.op) {
    case 'seniority':
      return senioritySlot(table)
    case 'emailDomainKind':
      return attributeSlot(table, 'emailDomainKind')
    case 'emailDomain':
      return emailDomainSlot(table)
    case 'accountList':
      return accountListsSlot(table)
    default:
      return attributeSlot(table, leaf.attribute)
  }
}

/** What a leaf says of its fact. */
export const compileLeaf = (leaf: Leaf): FactTest => {
  switch (leaf.op) {
    case 'seniority':
      return oneOfTest(leaf.oneOf)
    case 'emailDomainKind':
      return oneOfTest(leaf.oneOf)
    case 'emailDomain':
      return oneOfTest(leaf.oneOf.map((domain) => domain.toLowerCase()))
    case 'accountList':
      return listedTest(leaf.list)
    default:
      return compileFactTest(leaf)
  }
}

/** Compiles `condition`, adding the facts it asks for to `table`. */
export const compileCondition = (condition: Condition, table: FactTable): Test => {
  switch (condition.op) {
    case 'all':
      return allOf(condition.of.map((part) => compileCondition(part, table)))
    case 'any':
      return anyOf(condition.of.map((part) => compileCondition(part, table)))
    case 'not':
      return negated(compileCondition(condition.condition, table))
    default: {
      const slot = leafSlot(condition, table)
      const test = compileLeaf(condition)
      return (facts) => test(facts[slot])
    }
  }
}
