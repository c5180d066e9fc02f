import { expect, it } from 'vitest'
import { rejectReasonSchema } from '../../contract/decision.ts'
import { defaultRejectReasons } from './default-reject-reasons.ts'

it('the first reasons of a workspace are valid and have a code each', () => {
  expect(rejectReasonSchema.array().parse(defaultRejectReasons)).toEqual(defaultRejectReasons)
  expect(new Set(defaultRejectReasons.map(({ code }) => code)).size).toBe(defaultRejectReasons.length)
})
