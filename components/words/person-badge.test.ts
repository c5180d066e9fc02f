import { describe, expect, it } from 'vitest'
import type { Thousandths } from '../../lib/contract/points.ts'
import { personBadgeText, personBadgeTitle } from './person-badge.ts'

const ada = { name: 'Ada Sample', place: 'hot' as const, total: 22_000 as Thousandths }

describe('the icon of a page', () => {
  it('says lane and whole points in four characters', () => {
    expect(personBadgeText(ada)).toBe('H22')
    expect(personBadgeText({ ...ada, place: 'cold', total: -5_000 as Thousandths })).toBe('C−5')
  })

  it('never rounds somebody up into a better band', () => {
    expect(personBadgeText({ ...ada, place: 'warm', total: 14_999 as Thousandths })).toBe('W14')
  })

  it('shows who is decided, and who has no score', () => {
    expect(personBadgeText({ ...ada, place: 'decided' })).toBe('✓22')
    expect(personBadgeText({ ...ada, total: null })).toBe('H')
  })

  it('is the same in words', () => {
    expect(personBadgeTitle(ada)).toBe('Ada Sample, Hot, 22')
  })
})
