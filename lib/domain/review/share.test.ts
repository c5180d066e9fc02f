import { describe, expect, it } from 'vitest'
import { FEWEST_CASES, shareOf, wilson } from './share.ts'

describe('the 95 % interval of a share', () => {
  it.each([
    // Worked examples of Newcombe (1998), "Two-sided confidence intervals for the single proportion".
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %d to %d', (count, of, low, high) => {
    const interval = wilson(count, of)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('stays within nothing and all', () => {
    expect(wilson(0, 1).low).toBe(0)
    expect(wilson(20, 20).high).toBe(1)
  })
})

describe('a share', () => {
  it('of too few cases says only how many they were', () => {
    expect(shareOf(10, FEWEST_CASES - 1)).toEqual({ count: 10, of: 19, share: null })
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: null })
  })

  it('of enough cases lies within its interval', () => {
    const { share } = shareOf(16, FEWEST_CASES)
    expect(share?.value).toBe(0.8)
    expect(share?.low).toBeLessThan(0.8)
    expect(share?.high).toBeGreaterThan(0.8)
  })
})
