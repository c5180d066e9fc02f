import { describe, expect, it } from 'vitest'
import { domainKey, domainKeys } from './domain-key.ts'

describe('a company’s domain', () => {
  it.each([
    ['acme.example', 'domain:acme.example'],
    ['WWW.Acme.example.', 'domain:acme.example'],
    ['https://www.acme.example/about', 'domain:acme.example'],
    ['müller.example', 'domain:xn--mller-kva.example'],
  ])('is one key however it is written: %s', (text, key) => {
    expect(domainKey(text)).toBe(key)
  })

  it.each(['', 'acme', 'not a host', 'ftp://acme.example'])('is not %j', (text) => {
    expect(domainKey(text)).toBeNull()
  })

  it('is found from hosts below it, the nearest first', () => {
    expect(domainKeys('www.shop.acme.example')).toEqual(['domain:shop.acme.example', 'domain:acme.example'])
    expect(domainKeys('example')).toEqual([])
  })
})
