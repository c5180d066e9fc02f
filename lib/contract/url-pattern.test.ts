import { describe, expect, it } from 'vitest'
import { faultsOf } from './errors.ts'
import { urlPatternsSchema } from './url-pattern.ts'

const faults = (...addresses: unknown[]): string[] => {
  const input = { urlPatterns: [{ id: 'crm', name: 'CRM', addresses }] }
  const parsed = urlPatternsSchema.safeParse(input)
  return parsed.success ? [] : faultsOf(parsed.error, input).map(({ path, message }) => `${path}: ${message}`)
}

describe('an address of one’s own records', () => {
  it.each([
    'https://crm.acme.example/contacts/{person}',
    'https://crm.acme.example/contacts/{person}/',
    'https://crm.acme.example/contacts/{person}/*',
    'https://crm.acme.example/firmen/größe/{company}/karte',
    'https://crm-2.intern.acme.co.uk/v1.0/{record}',
    'https://acme.de/x/{record}',
  ])('may be %s', (address) => {
    expect(faults(address)).toEqual([])
  })

  it.each([
    ['https://*/contacts/{person}', 'not a pattern of hosts'],
    ['https://*.acme.example/contacts/{person}', 'not a pattern of hosts'],
    ['https://crm/contacts/{person}', 'a host of one'],
    ['https://com/contacts/{person}', 'a host of one'],
    ['https://co.uk/contacts/{person}', 'a host of one'],
    ['https://com.br/contacts/{person}', 'a host of one'],
    ['https://CRM.acme.example/contacts/{person}', 'lower case'],
    ['https://crm..example/contacts/{person}', 'a host of one'],
    ['https://-crm.example/contacts/{person}', 'a host of one'],
    ['https://10.0.0.7/contacts/{person}', 'a host of one'],
    ['https://größe.example/contacts/{person}', 'a host of one'],
    ['https:///contacts/{person}', 'a host of one'],
    ['https://crm.acme.example:8443/contacts/{person}', 'without a port'],
    ['https://ada@crm.acme.example/contacts/{person}', 'without a port or a user'],
    ['http://crm.acme.example/contacts/{person}', 'begins with https://'],
    ['crm.acme.example/contacts/{person}', 'begins with https://'],
    ['https://crm.acme.example', 'got 0'],
    ['https://crm.acme.example/contacts', 'got 0'],
    ['https://crm.acme.example/{person}', 'a fixed step before'],
    ['https://crm.acme.example/{person}/*', 'a fixed step before'],
    ['https://crm.acme.example/a/{person}/{company}', 'got 2'],
    ['https://crm.acme.example/a/{contact}', 'got "{contact}"'],
    ['https://crm.acme.example/a/x-{person}', 'got "x-{person}"'],
    ['https://crm.acme.example/*/{person}', 'the last step alone'],
    ['https://crm.acme.example/a*/{person}', 'the last step alone'],
    ['https://crm.acme.example/a//{person}', 'no empty step'],
    ['https://crm.acme.example/a/../{person}', 'got ".."'],
    ['https://crm.acme.example/v/a?id={person}', 'got "a?id={person}"'],
    ['https://crm.acme.example/#/a/{person}', 'without "?", "#"'],
    ['https://crm.acme.example/gr%C3%B6%C3%9Fe/{person}', 'as it is read'],
    [`https://crm.acme.example/${'a'.repeat(300)}/{person}`, '300'],
    [7, 'string'],
  ])('is not %s', (address, why) => {
    expect(faults(address)).toEqual([expect.stringContaining(why)])
  })

  it('is told every fault by its path', () => {
    expect(faults('https://*/a//{x}', 'https://crm.acme.example/a/{person}', 'ftp://x')).toEqual([
      expect.stringMatching(/^\/urlPatterns\/0\/addresses\/0: .*pattern of hosts/),
      expect.stringMatching(/^\/urlPatterns\/0\/addresses\/0: .*empty step/),
      expect.stringMatching(/^\/urlPatterns\/0\/addresses\/0: .*got "\{x\}"/),
      expect.stringMatching(/^\/urlPatterns\/0\/addresses\/2: .*https/),
    ])
  })
})

describe('patterns', () => {
  const crm = { id: 'crm', name: 'CRM', addresses: ['https://crm.acme.example/a/{person}'] }
  const parse = (...urlPatterns: object[]) => urlPatternsSchema.safeParse({ urlPatterns }).success

  it('have each id and each address once', () => {
    expect(parse(crm, { ...crm, id: 'other', addresses: ['https://crm.acme.example/b/{person}'] })).toBe(true)
    expect(parse(crm, { ...crm, addresses: ['https://crm.acme.example/b/{person}'] })).toBe(false)
    expect(parse(crm, { ...crm, id: 'other' })).toBe(false)
  })

  it('have ids that do not part a key', () => {
    expect(parse({ ...crm, id: 'a:b' })).toBe(false)
    expect(parse({ ...crm, id: 'CRM' })).toBe(false)
  })
})
