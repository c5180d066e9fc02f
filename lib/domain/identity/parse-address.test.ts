import { describe, expect, it } from 'vitest'
import { parseAddress } from './parse-address.ts'

describe('an address', () => {
  it('is a host in lower case and the decoded steps of its path', () => {
    expect(parseAddress('HTTPS://CRM.Example/a%20b/C/?q=1#d')).toEqual({
      host: 'crm.example',
      path: ['a b', 'C', ''],
    })
  })

  it('needs no scheme, and loses blanks, angle brackets and the root dot', () => {
    expect(parseAddress(' <crm.example./a> ')).toEqual({ host: 'crm.example', path: ['a'] })
  })

  it('keeps a step that cannot be decoded in its place, empty', () => {
    expect(parseAddress('https://crm.example/%FF/a')).toEqual({ host: 'crm.example', path: ['', 'a'] })
  })

  it('has one form for a letter that can be written in two', () => {
    expect(parseAddress('https://crm.example/u%CC%88')).toEqual(parseAddress('https://crm.example/ü'))
  })

  it.each([
    'ftp://crm.example/a',
    'https://ada@crm.example/a',
    'https://crm.example:8443/a',
    'mailto:ada@crm.example',
    'data:text/html,https://crm.example/a',
    'https://',
  ])('is not %s', (text) => {
    expect(parseAddress(text)).toBeNull()
  })
})
