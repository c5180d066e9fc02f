import { describe, expect, it } from 'vitest'
import { quantile, spreadOf } from './spread.ts'

describe('a quantile', () => {
  it.each([
    [[7], 0.9, 7],
    [[1, 3], 0.5, 2],
    [[1, 2, 10], 0.5, 2],
    [[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9, 90],
    [[0, 10], 0.9, 9],
  ])('of %j at %d is %d', (sorted, share, value) => expect(quantile(sorted, share)).toBe(value))
})

describe('how long it takes', () => {
  it('does not depend on the order of the cases', () => {
    const values = Array.from({ length: 21 }, (_, n) => n * 1000)
    expect(spreadOf(values.toReversed())).toEqual({ cases: 21, medianMs: 10_000, p90Ms: 18_000 })
  })

  it('is not said of too few', () => {
    expect(spreadOf([1, 2, 3])).toEqual({ cases: 3, medianMs: null, p90Ms: null })
  })
})
