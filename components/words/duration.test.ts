import { describe, expect, it } from 'vitest'
import { durationParts } from './duration.ts'

const minute = 60_000
const spoken = (span: number, days = true) =>
  durationParts(span, days)
    .map(({ unit, count }) => `${count} ${unit}`)
    .join(' ')

describe('a span in words', () => {
  it.each([
    [0, '0 seconds'],
    [59_999, '59 seconds'],
    [minute, '1 minutes'],
    [18.9 * minute, '18 minutes'],
    [60 * minute, '1 hours'],
    [80 * minute, '1 hours 20 minutes'],
    [24 * 60 * minute, '1 days'],
    [51 * 60 * minute + minute, '2 days 3 hours'],
    [19 * 60 * minute + 3 * minute, '19 hours'],
  ])('%d ms is %s', (span, words) => expect(spoken(span)).toBe(words))

  it('has no days where it is working time', () => {
    expect(spoken(24 * 60 * minute, false)).toBe('24 hours')
    expect(spoken(-(40 * 60 * minute + minute), false)).toBe('40 hours')
  })

  it('rounds down, so that a clock never promises more than there is', () => {
    expect(spoken(80 * minute - 1)).toBe('1 hours 19 minutes')
  })

  it('drops the sign: the words around it say left or over', () => {
    expect(spoken(-18 * minute)).toBe('18 minutes')
  })
})
