import type { Attributes, FactCondition } from '../../contract/index.ts'
import { compileFactTest, knownOrUndefined } from './fact-test.ts'
import { TRUE } from './verdict.ts'

/** Whether a signal's properties pass every filter; null when there is none. A property that is missing passes nothing. */
export const compileFilters = (
  filters: readonly FactCondition[],
): ((properties: Attributes) => boolean) | null => {
  if (filters.length === 0) return null
  const tests = filters.map((filter) => ({ attribute: filter.attribute, test: compileFactTest(filter) }))
  return (properties) =>
    tests.every(({ attribute, test }) => test(knownOrUndefined(properties[attribute])) === TRUE)
}
