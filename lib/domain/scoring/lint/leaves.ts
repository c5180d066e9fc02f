import type { Condition } from '../../../contract/index.ts'
import type { Leaf } from '../condition.ts'

/** The conditions at the bottom of a condition. */
export const leavesOf = (condition: Condition): Leaf[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(condition.condition)
    default:
      return [condition]
  }
}
