import type { Receipt } from '../../contract/index.ts'
import type { FactTable } from './fact-table.ts'
import type { FactValue } from './fact-test.ts'

const NONE = Object.freeze([]) as unknown as string[]

/** How many of the facts that the model asks for are known of this lead, and which are not. */
export const coverageOf = ({ asked }: FactTable, facts: readonly FactValue[]): Receipt['coverage'] => {
  let unknown = NONE
  for (const { name, slot } of asked) {
    if (facts[slot] !== undefined) continue
    if (unknown === NONE) unknown = [name]
    else unknown.push(name)
  }
  return { known: asked.length - unknown.length, asked: asked.length, unknown }
}
