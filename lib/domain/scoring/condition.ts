import type { Condition } from '../../contract/index.ts'
import {
  accountListsSlot,
  attributeSlot,
  emailDomainSlot,
  type FactTable,
  senioritySlot,
} from './fact-table.ts'
import { compileFactTest, type FactValue } from './fact-test.ts'
import { FALSE, TRUE, UNKNOWN, type Verdict, verdictOf } from './verdict.ts'

/** A condition as a closure over the slots of a {@link FactTable}. */
export type Test = (facts: readonly FactValue[]) => Verdict

const isOneOf = (slot: number, values: ReadonlySet<unknown>): Test => {
  return (facts) => {
    const value = facts[slot]
    return value === undefined ? UNKNOWN : verdictOf(values.has(value))
  }
}

const isListed = (slot: number, list: string): Test => {
  return (facts) => {
    const lists = facts[slot]
    return Array.isArray(lists) ? verdictOf(lists.includes(list)) : UNKNOWN
  }
}

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

/** Compiles `condition`, adding the facts it asks for to `table`. */
export const compileCondition = (condition: Condition, table: FactTable): Test => {
  switch (condition.op) {
    case 'all':
      return allOf(condition.of.map((part) => compileCondition(part, table)))
    case 'any':
      return anyOf(condition.of.map((part) => compileCondition(part, table)))
    case 'not':
      return negated(compileCondition(condition.condition, table))
    case 'seniority':
      return isOneOf(senioritySlot(table), new Set(condition.oneOf))
    case 'emailDomainKind':
      return isOneOf(attributeSlot(table, 'emailDomainKind'), new Set(condition.oneOf))
    case 'emailDomain':
      return isOneOf(emailDomainSlot(table), new Set(condition.oneOf.map((domain) => domain.toLowerCase())))
    case 'accountList':
      return isListed(accountListsSlot(table), condition.list)
    default: {
      const slot = attributeSlot(table, condition.attribute)
      const test = compileFactTest(condition)
      return (facts) => test(facts[slot])
    }
  }
}
