import { expect, it } from 'vitest'
import type { Millis } from '../contract/index.ts'
import { decisionIdSchema } from '../contract/index.ts'
import { nextDecisionId } from './decision-id.ts'

const at = Date.parse('2026-03-02T10:00:00Z') as Millis

it('ids sort as they were made, within one millisecond too', () => {
  const ids = Array.from({ length: 200 }, (_, n) => nextDecisionId((at + Math.floor(n / 100)) as Millis))
  expect(ids.toSorted()).toEqual(ids)
})

it('every id is one that the contract takes', () => {
  expect(decisionIdSchema.safeParse(nextDecisionId(at)).success).toBe(true)
})
