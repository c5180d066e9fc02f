import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordKey } from '../../lib/sites/page-record.ts'
import { sites } from '../../lib/sites/sites.ts'
import { root } from '../architecture/source-files.ts'

type Case = { url: string; key: string | null }

const known = sites.flatMap(
  ({ id }) => JSON.parse(readFileSync(join(root, 'lib/sites', id, 'fixtures.json'), 'utf8')) as Case[],
)

/** Addresses with a host that can be taken off, for making others of them. */
const records = known.flatMap(({ url, key }) => {
  const [, host, rest] = /^(?:https?:\/\/)?([\w.-]+)(\/[^?#]*)$/i.exec(url) ?? []
  return key === null || host === undefined || rest === undefined ? [] : [{ host, rest, key }]
})
const anyRecord = fc.constantFrom(...records)

/** Hosts below which a site's records are: what the browser is asked for, without its first star. */
const hosts = sites.map(({ id, origins }) => ({
  id,
  ends: origins.map((origin) => origin.replace(/^https:\/\/(?:\*\.)?/, '').replace(/\/\*$/, '')),
}))

const isOn = (id: string, host: string): boolean =>
  hosts
    .filter((one) => one.id === id || id === 'email')
    .some(({ ends }) => ends.some((end) => host === end || host.endsWith(`.${end}`)))

const noise = fc.constantFrom(
  ...['@', '\\', '%', '%2e%2e', '%2F', '/', '?', '#', ':', ';', '<', '>', '..', '%E0%A4%A', '%00'],
  ...[
    '\u0000',
    '\ud800',
    '\u202e',
    '\u3002',
    '\u200b',
    'i\u0307',
    '\t',
    '\n',
    'https://',
    '//',
    '[::1]',
    'xn--',
  ],
)

const piece = fc.oneof(
  noise,
  fc.constantFrom(...hosts.flatMap(({ ends }) => ends)),
  fc.constantFrom('/in/', '/sales/lead/', '/contacts/1/record/0-1/', '/lightning/r/Lead/', '/person/'),
  fc.constantFrom(...known.map(({ url }) => url)),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

/** Strings that are nearly addresses: pieces of real ones, separators and noise in any order. */
const nearly = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))

/** A real address with something put in or taken out anywhere. */
const mutated = fc
  .tuple(
    fc.constantFrom(...known.map(({ url }) => url)),
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.oneof(noise, piece),
  )
  .map(([url, at, gone, put]) => {
    const place = at % (url.length + 1)
    return url.slice(0, place) + put + url.slice(place + gone)
  })

const anything = fc.oneof(nearly, mutated, fc.string({ unit: 'binary' }), fc.webUrl())

describe('any string', () => {
  it('is read without throwing, and what has a key lies on a host of that site', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const key = recordKey(text)
        if (key === null) return
        // Where a browser would go, found without the code that is tested.
        const bare = text.trim().replace(/^<(.*)>$/s, '$1')
        const { hostname } = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`)
        expect([key, hostname.replace(/\.$/, '')]).toSatisfy(([, host]: [string, string]) =>
          isOn(key.split(':')[0] ?? '', host),
        )
      }),
      { numRuns: 5000 },
    )
  })

  it('may be as long as it will: nothing in it is gone over again and again', () => {
    // Of a kind that a backtracking pattern chokes on. That this ends is the proof.
    const starts = [
      'https://',
      'https://www.linkedin.com/in/',
      'https://a.lightning.force.com/lightning/r/',
      '<',
    ]
    const endless = ['.', 'a-', '%', '%41', '/', '1', '<', '-', 'a.', '@', '\u0307', '0-1/']
    for (const start of starts)
      for (const one of endless)
        for (const length of [65_535, 1_000_000]) recordKey(`${start.padEnd(length, one)}!`)
  })
})

describe('the address of a record', () => {
  const domain = fc.domain().filter((name) => !hosts.some(({ id }) => isOn(id, name)))

  /** Hosts that somebody might take for the right one. */
  const lookAlike = (host: string): fc.Arbitrary<string> =>
    fc.oneof(
      domain.map((other) => `${host}.${other}`),
      fc.constantFrom('x', 'my', 'login-').map((word) => host.replace(/([\w-]+)\.com$/i, `${word}$1.com`)),
      fc
        .constantFrom('.co', '.com.br', '.org', '.comm', '-com.net')
        .map((end) => host.replace(/\.com$/i, end)),
      fc.constant(host.replace(/\.(?=[^.]+\.com$)/i, '-')),
      fc
        .constantFrom(['i', '\u0456'], ['o', '\u043e'], ['e', '\u0435'], ['l', '1'])
        .map(([from = '', to = '']) => {
          const at = host.search(/[\w-]+\.com$/i)
          return host.slice(0, at) + host.slice(at).replace(from, to)
        }),
      domain.map((other) => `${host}@${other}`),
      domain.map((other) => `${other}\\@${host}`),
      domain.map((other) => `${other}/${host}`),
      domain.map((other) => `${other}#@${host}`),
      fc.integer({ min: 1, max: 442 }).map((port) => `${host}:${port}`),
      fc.constant(`ada@${host}`),
      domain,
    )

  it('has no key on a host that only looks like it', () => {
    const elsewhere = anyRecord.chain((record) => fc.tuple(fc.constant(record), lookAlike(record.host)))
    fc.assert(
      fc.property(elsewhere, ([{ host, rest }, other]) => {
        fc.pre(other.toLowerCase() !== host.toLowerCase())
        expect(recordKey(`https://${other}${rest}`)).toBeNull()
        expect(recordKey(`https://${other}/?u=${encodeURIComponent(`https://${host}${rest}`)}`)).toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  const trackers = fc.constantFrom(
    'utm_source=mail',
    'trk=nav',
    'hsLang=en',
    'originalSubdomain=de',
    'eschref=/in/x',
  )
  const query = fc.oneof(trackers, fc.webQueryParameters())

  it('keeps its key whatever query, fragment, slash or capitals of the host come to it', () => {
    const harmless = fc.record({
      slash: fc.constantFrom('', '/'),
      query: fc.option(query, { nil: null }),
      fragment: fc.option(fc.webFragments(), { nil: null }),
      capitals: fc.boolean(),
      scheme: fc.constantFrom('https://', 'http://', 'HTTPS://', ''),
      around: fc.constantFrom(['', ''], [' ', '\n'], ['<', '>']),
    })
    fc.assert(
      fc.property(
        anyRecord,
        harmless,
        ({ host, rest, key }, { slash, query, fragment, capitals, scheme, around }) => {
          const path = rest.endsWith('/') ? rest : rest + slash
          const behind = (query === null ? '' : `?${query}`) + (fragment === null ? '' : `#${fragment}`)
          const address = scheme + (capitals ? host.toUpperCase() : host) + path + behind
          expect(recordKey(`${around[0]}${address}${around[1]}`)).toBe(key)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('keeps its key on whatever page below it', () => {
    const below = fc.array(fc.constantFrom('view', 'overlay', 'contact-info', 'details', '1', 'edit'), {
      maxLength: 3,
    })
    // Where a record may be written in a longer form, a step more is another page.
    const open = anyRecord.filter(({ rest }) => /^\/(?:in|company|contacts|lightning\/r\/\w+)\//.test(rest))
    fc.assert(
      fc.property(open, below, ({ host, rest, key }, steps) => {
        expect(recordKey(`https://${[host + rest.replace(/\/+$/, ''), ...steps].join('/')}`)).toBe(key)
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
