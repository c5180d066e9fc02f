import { describe, expect, it } from 'vitest'
import { fullRecordId } from './record-id.ts'

describe('a Salesforce id', () => {
  it('of 15 characters gets the checksum of its case', () => {
    expect(fullRecordId('001000000000000')).toBe('001000000000000AAA')
    expect(fullRecordId('ABCDEabcdeAaAaA')).toBe('ABCDEabcdeAaAaA5AV')
  })

  it('of 18 stays what it is', () => {
    expect(fullRecordId('ABCDEabcdeAaAaA5AV')).toBe('ABCDEabcdeAaAaA5AV')
  })

  it('whose case and checksum disagree is none', () => {
    expect(fullRecordId('abcdeabcdeaaaaa5AV')).toBeNull()
  })
})
