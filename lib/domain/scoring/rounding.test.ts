import { describe, expect, it } from 'vitest'
import { roundThousandth } from './rounding.ts'

describe('rounding to a thousandth', () => {
  it.each([
    [1.4999, 1],
    [1.5, 2],
    [-1.5, -1],
    [-1.5001, -2],
    [-0.4, 0],
    [0, 0],
  ])('makes %d %d', (value, rounded) => expect(roundThousandth(value)).toBe(rounded))
})
