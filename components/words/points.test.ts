import { describe, expect, it } from 'vitest'
import type { Thousandths } from '../../lib/contract/points.ts'
import { pointsWords, signedWords } from './points.ts'

const points = (thousandths: number) => thousandths as Thousandths

describe('points in words', () => {
  it.each([
    [62_000, '62', '+62'],
    [14_500, '14.5', '+14.5'],
    [20_200, '20.2', '+20.2'],
    [1, '0.001', '+0.001'],
    [-10_000, '−10', '−10'],
    [0, '0', '±0'],
  ])('%d thousandths are %s, signed %s', (thousandths, plain, signed) => {
    expect(pointsWords(points(thousandths))).toBe(plain)
    expect(signedWords(points(thousandths))).toBe(signed)
  })
})
