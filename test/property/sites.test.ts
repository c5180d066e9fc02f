import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hubspot from '../../lib/sites/hubspot/fixtures.json' with { type: 'json' }
import linkedin from '../../lib/sites/linkedin/fixtures.json' with { type: 'json' }
import { recordKey } from '../../lib/sites/record-key.ts'
import salesforce from '../../lib/sites/salesforce/fixtures.json' with { type: 'json' }

const known = [...linkedin, ...hubspot, ...salesforce]
const records = known.flatMap(({ url, key }) => (key === null ? [] : [{ url, key }]))
const anyRecord = fc.constantFrom(...records)

/** Strings that are nearly addresses: pieces of real ones, separators and noise in any order. */
const nearly = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'https://',
        'www.linkedin.com',
        '.lightning.force.com',
        'app.hubspot.com',
        '/in/',
        '/record/0-1/',
      ),
      fc.constantFrom(
        '@',
        '\\',
        '%',
        '%2e%2e',
        '/',
        '?',
        '#',
        ':',
        '<',
        '>',
        '..',
        '%E0%A4%A',
        '\u0000',
        '\ud800',
      ),
      fc.constantFrom(...known.map(({ url }) => url)),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))

describe('any string', () => {
  it('is read without throwing, and what has a key lies on a host of that site', () => {
    const hosts = {
      linkedin: /(?:^|\.)linkedin\.com$/,
      hubspot: /^app[^.]*\.hubspot\.com$/,
      salesforce: /\.(?:lightning\.force|my\.salesforce)\.com$/,
    }
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        const key = recordKey(text)
        if (key === null) return
        const bare = text.trim().replace(/^<(.*)>$/s, '$1')
        const { hostname } = new URL(
          bare.includes('://') && /^https?:/i.test(bare) ? bare : `https://${bare}`,
        )
        const [site = ''] = key.split(':')
        expect(hostname.replace(/\.$/, '')).toMatch(hosts[site as keyof typeof hosts])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the address of a record', () => {
  const host = fc.domain().filter((domain) => !/(linkedin|hubspot|salesforce|force)\.com$/.test(domain))

  it('has no key on any other host', () => {
    fc.assert(
      fc.property(anyRecord, host, ({ url }, domain) => {
        const elsewhere = url.replace(/^<?(?:https?:\/\/)?[^/]+/, `https://${domain}`)
        expect(recordKey(elsewhere)).toBeNull()
        expect(recordKey(`https://${domain}/?u=${encodeURIComponent(url)}`)).toBeNull()
      }),
    )
  })

  it('keeps its key whatever query and fragment come behind it', () => {
    const plain = anyRecord.filter(({ url }) => !/[?#<]/.test(url))
    fc.assert(
      fc.property(plain, fc.webQueryParameters(), fc.webFragments(), ({ url, key }, query, fragment) => {
        expect(recordKey(`${url}?${query}#${fragment}`)).toBe(key)
      }),
    )
  })
})

describe('a name on LinkedIn', () => {
  const slug = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })

  it('is the same in any case and in either normal form, and its key names it again', () => {
    fc.assert(
      fc.property(slug, (name) => {
        const keyOf = (text: string) => recordKey(`https://www.linkedin.com/in/${encodeURIComponent(text)}`)
        const key = keyOf(name)
        if (key === null) return
        expect(keyOf(name.normalize('NFD'))).toBe(key)
        expect(keyOf(name.toLowerCase())).toBe(key)
        expect(keyOf(key.slice('linkedin:person:'.length))).toBe(key)
      }),
      { numRuns: 1000 },
    )
  })
})
