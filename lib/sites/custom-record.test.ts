import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urlPatternsSchema } from '../contract/url-pattern.ts'
import { customSitesOf } from './custom-record.ts'
import { pageRecord, recordKey } from './page-record.ts'

const acme = customSitesOf([
  {
    id: 'acme-crm',
    name: 'Acme CRM',
    addresses: [
      'https://crm.acme.example/contacts/{person}/*',
      'https://crm.acme.example/v1/contact/{person}',
      'https://crm.acme.example/companies/{company}',
      'https://crm.acme.example/fälle/{record}/akte',
    ],
  },
])

describe('a site of one’s own', () => {
  it.each([
    ['https://crm.acme.example/contacts/42', 'custom:acme-crm:person:42'],
    ['crm.acme.example/contacts/42/', 'custom:acme-crm:person:42'],
    ['HTTPS://CRM.acme.example./contacts/42/edit/x?id=7#8', 'custom:acme-crm:person:42'],
    ['https://crm.acme.example/v1/contact/42', 'custom:acme-crm:person:42'],
    ['https://crm.acme.example/contacts/aB', 'custom:acme-crm:person:aB'],
    ['https://crm.acme.example/contacts/u%CC%88', 'custom:acme-crm:person:ü'],
    ['https://crm.acme.example/companies/7', 'custom:acme-crm:company:7'],
    ['https://crm.acme.example/f%C3%A4lle/7/akte', 'custom:acme-crm:record:7'],
    ['https://crm.acme.example/companies/7/edit', null],
    ['https://crm.acme.example/v1/contact/42/edit', null],
    ['https://crm.acme.example/contacts', null],
    ['https://crm.acme.example/contacts/', null],
    ['https://crm.acme.example/Contacts/42', null],
    ['https://crm.acme.example/contacts/%E0%A4%A', null],
    ['https://crm.acme.example/contacts/a%2Fb', null],
    ['https://crm.acme.example/contacts/%252e%252e', null],
    ['https://crm.acme.example/fälle/7', null],
    ['https://acme.example/contacts/42', null],
    ['https://www.crm.acme.example/contacts/42', null],
    ['https://crm.acme.example.login.example/contacts/42', null],
    ['https://crm.acme.example@login.example/contacts/42', null],
    ['https://crm.acme.example:8443/contacts/42', null],
    ['https://login.example/?u=https://crm.acme.example/contacts/42', null],
  ])('%s shows %s', (url, key) => {
    expect(recordKey(url, acme)).toBe(key)
  })

  it('says what its records are about', () => {
    expect(pageRecord('https://crm.acme.example/companies/7', acme)?.subject).toBe('company')
  })

  it('never takes a page from a site that is known anyway', () => {
    const thief = customSitesOf([
      { id: 'thief', name: 'Thief', addresses: ['https://www.linkedin.com/in/{record}/*'] },
    ])
    expect(recordKey('https://www.linkedin.com/in/ada', thief)).toBe('linkedin:person:ada')
  })

  it('is not known without its pattern', () => {
    expect(recordKey('https://crm.acme.example/contacts/42')).toBeNull()
  })
})

describe('any pattern that the contract lets pass', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/)
  const step = fc.oneof(word, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }))
  const template = fc
    .record({
      host: fc.array(word, { minLength: 2, maxLength: 4 }).map((names) => names.join('.')),
      before: fc.array(step, { minLength: 1, maxLength: 3 }),
      held: fc.constantFrom('{person}', '{company}', '{record}'),
      after: fc.array(step, { maxLength: 2 }),
      tail: fc.constantFrom('', '/', '/*'),
    })
    .map(({ host, before, held, after, tail }) => ({
      address: `https://${[host, ...before, held, ...after].join('/')}${tail}`,
      held,
    }))
    .filter(
      ({ address }) =>
        urlPatternsSchema.safeParse({ urlPatterns: [{ id: 'p', name: 'P', addresses: [address] }] }).success,
    )
  const id = fc.stringMatching(/^[\w-]{1,20}$/)

  it('matches its own addresses, and none of another host', () => {
    fc.assert(
      fc.property(template, id, ({ address, held }, record) => {
        const sites = customSitesOf([{ id: 'p', name: 'P', addresses: [address] }])
        const url = address.replace(held, record).replace(/\/\*$/, '/any/page')
        expect(recordKey(url, sites)).toBe(`custom:p:${held.slice(1, -1)}:${record}`)
        expect(recordKey(url.replace('https://', 'https://x.'), sites)).toBeNull()
        expect(recordKey(url.replace(/^https:\/\/[^/]+/, '$&.evil.example'), sites)).toBeNull()
      }),
    )
  })

  it('and any that it does not, is asked about any address without throwing', () => {
    const text = fc.oneof(
      template.map(({ address }) => address),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (addresses, url) => {
        const key = recordKey(url, customSitesOf([{ id: 'p', name: 'P', addresses }]))
        if (key !== null)
          expect(key).toMatch(/^(?:custom:p|linkedin|hubspot|salesforce|pipedrive|attio|email):/)
      }),
    )
  })
})
