import { describe, expect, it } from 'vitest'
import { defaultRejectReasons } from '../../lib/domain/decisions/default-reject-reasons.ts'
import { type Choice, keyMeaning, typeAhead } from './listbox-keys.ts'

const choice = (label: string, disabled = false): Choice => ({ id: label, label, group: null, disabled })
const reasons = [
  choice('Wrong industry'),
  choice('Unable to reach', true),
  choice('No budget'),
  choice('No need'),
  choice('Student or job seeker'),
]

describe('the keys of a list', () => {
  it('a digit chooses at once', () => {
    expect(keyMeaning(reasons, 0, '3')).toEqual({ kind: 'choose', index: 2 })
  })

  it('a digit of nothing does nothing, and one of what is not possible now is answered with why', () => {
    expect(keyMeaning(reasons, 0, '9')).toBeNull()
    expect(keyMeaning(reasons, 0, '2')).toEqual({ kind: 'refuse', index: 1 })
  })

  it('arrows step over what is not possible and stop at the ends', () => {
    expect(keyMeaning(reasons, 0, 'ArrowDown')).toEqual({ kind: 'move', index: 2 })
    expect(keyMeaning(reasons, 2, 'ArrowUp')).toEqual({ kind: 'move', index: 0 })
    expect(keyMeaning(reasons, 4, 'ArrowDown')).toEqual({ kind: 'move', index: 4 })
    expect(keyMeaning(reasons, 2, 'Home')).toEqual({ kind: 'move', index: 0 })
    expect(keyMeaning(reasons, 0, 'End')).toEqual({ kind: 'move', index: 4 })
  })

  it('Enter chooses where one stands', () => {
    expect(keyMeaning(reasons, 3, 'Enter')).toEqual({ kind: 'choose', index: 3 })
  })
})

describe('typing ahead', () => {
  it('finds the label that begins so', () => expect(typeAhead(reasons, 'no n')).toBe(3))
  it('finds a later word', () => expect(typeAhead(reasons, 'job')).toBe(4))
  it('passes over what is not possible', () => expect(typeAhead(reasons, 'una')).toBe(-1))
  it.each([
    ['tim', 'timing'],
    ['oth', 'other'],
    ['unable', 'unable_to_reach'],
  ])('finds, of the reasons that every workspace starts with, by %s: %s', (typed, code) => {
    const first = defaultRejectReasons.map(({ label }) => choice(label))
    expect(defaultRejectReasons[typeAhead(first, typed)]?.code).toBe(code)
  })
  it('says so when nothing begins so', () => expect(typeAhead(reasons, 'x')).toBe(-1))
})
