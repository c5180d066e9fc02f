import { describe, expect, it } from 'vitest'
import { halved } from './halving.ts'

describe('half-lives', () => {
  it('halve exactly at whole ones', () => {
    expect([0, 1, 2, 10, 30, 31, 59].map(halved)).toEqual([
      1,
      0.5,
      0.25,
      2 ** -10,
      2 ** -30,
      2 ** -31,
      2 ** -59,
    ])
  })

  it('agree with the power function between them', () => {
    for (let x = 0; x < 59; x += 0.0371) expect(halved(x) / 2 ** -x).toBeCloseTo(1, 14)
  })

  it('leave nothing in the end', () => expect([60, 1e9].map(halved)).toEqual([0, 0]))

  it('never rise', () => {
    let before = 1
    for (let x = 1e-6; x < 3; x += 1e-5) {
      const kept = halved(x)
      expect(kept).toBeLessThan(before)
      before = kept
    }
  })
})
