import { describe, expect, it } from 'vitest'
import type { LeadId } from '../../lib/contract/ids.ts'
import { asTaken } from './as-taken.ts'

const leads = (letters: string) => [...letters] as LeadId[]
const road = (walk: string, taken: string, inHand: string | null) =>
  asTaken(leads(walk), leads(taken), inHand as LeadId | null).join('')

describe('the queue as it was when the lead in hand was taken', () => {
  it('has a lead that moved down since where it stood', () => {
    expect(road('bcad', 'abcd', 'a')).toBe('abcd')
    expect(road('bcda', 'abcd', 'a')).toBe('abcd')
  })

  it('goes on with the first of its followers who still waits', () => {
    expect(road('cda', 'abcd', 'a')).toBe('acd')
    expect(road('xcad', 'abcd', 'a')).toBe('xacd')
  })

  it('is the present one where the lead has not moved, is gone, or was the last', () => {
    expect(road('xabcd', 'abcd', 'a')).toBe('xabcd')
    expect(road('bcd', 'abcd', 'a')).toBe('bcd')
    expect(road('dabc', 'abcd', 'd')).toBe('dabc')
    expect(road('abc', 'abc', null)).toBe('abc')
    expect(road('abc', 'xyz', 'a')).toBe('abc')
  })
})
