import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberId } from '../../lib/contract/index.ts'
import { countFacets } from '../../lib/domain/queue/facet-counts.ts'
import {
  type Filter,
  facetRules,
  facets,
  isChosen,
  parseFilter,
  toggleChoice,
} from '../../lib/domain/queue/filter.ts'
import { findLeads } from '../../lib/domain/queue/find-leads.ts'
import type { Findable } from '../../lib/domain/queue/findable.ts'
import { bestFirst, rankOf } from '../../lib/domain/queue/search-rank.ts'
import { foldSearchable, foldText, rangesOf, searchWords } from '../../lib/domain/queue/search-text.ts'
import { aFindable, aViewer } from '../fixtures/findable.ts'

const anyText = fc.string({ unit: 'grapheme', maxLength: 12 })
const anyAccented = fc
  .array(fc.constantFrom(...'aAäÄöueßẞæøŁłéİıςΣ’ʼ -🦊', 'e\u0301', 'u\u0308', 'ﬁ'))
  .map((all) => all.join(''))
const someText = fc.oneof(anyText, anyAccented)

const open = ['ads', 'web', 'fair']
const anyFilter = fc
  .record(
    Object.fromEntries(facets.map((facet) => [facet, fc.subarray([...(facetRules[facet].values ?? open)])])),
    { requiredKeys: [] },
  )
  .map(parseFilter) as fc.Arbitrary<Filter>

const anyLead = fc
  .record({
    id: fc.uuid(),
    where: fc.constantFrom(
      { place: 'hot', status: 'open', lane: 'hot' },
      { place: 'cold', status: 'open', lane: 'cold' },
      { place: 'snoozed', status: 'snoozed', lane: 'warm' },
      { place: 'decided', status: 'accepted', lane: 'hot' },
      { place: 'disqualified', status: 'open', lane: null },
    ),
    ownerId: fc.constantFrom(null, 'rep-1' as MemberId, 'rep-2' as MemberId),
    source: fc.option(fc.constantFrom(...open)),
    tags: fc.subarray(open),
    disputed: fc.boolean(),
    name: fc.constantFrom('ada', 'bob', 'ada bob', 'zoe'),
  })
  .map(({ id, where, name, ...rest }) =>
    aFindable(id, {
      ...(where as Partial<Findable>),
      ...rest,
      texts: { name, company: '', email: '', title: '', notes: '' },
    }),
  )
const someLeads = fc.uniqueArray(anyLead, { selector: ({ id }) => id, maxLength: 25 })
const someWords = fc.constantFrom('', 'a', 'ada', 'bob ada').map(searchWords)

describe('folding', () => {
  it('takes each letter for itself, so that a mark in the folded text is one in the text', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(foldText(text)).toBe([...text].map(foldText).join(''))
      }),
    )
  })

  it('with umlauts spelt out is found by either spelling', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const speltOut = text
          .normalize('NFC')
          .replaceAll(/[öÖ]/g, 'oe')
          .replaceAll(/[äÄ]/g, 'ae')
          .replaceAll(/[üÜ]/g, 'ue')
        for (const word of [...searchWords(text), ...searchWords(speltOut)])
          expect(foldSearchable(text)).toContain(word)
      }),
    )
  })

  it('is done once: folded text stays', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('the marks of a search', () => {
  it('lie within the text, in order and apart, and hold what was asked for', () => {
    fc.assert(
      fc.property(someText, someText, (text, search) => {
        const words = searchWords(search)
        const ranges = rangesOf(text, words)
        for (const [index, { from, to }] of ranges.entries()) {
          expect(from).toBeGreaterThanOrEqual((ranges[index - 1]?.to ?? -1) + 1)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(words.some((word) => foldSearchable(text.slice(from, to)).includes(word))).toBe(true)
        }
        const isThere = words.some((word) => foldSearchable(text).includes(word))
        expect(ranges.length > 0).toBe(isThere)
      }),
    )
  })
})

describe('a search', () => {
  it('finds what holds every word and nothing else, each once, best first', () => {
    fc.assert(
      fc.property(someLeads, someWords, (leads, words) => {
        const found = bestFirst(leads, words)
        expect(new Set(found)).toEqual(
          new Set(leads.filter(({ texts }) => words.every((word) => texts.name.includes(word)))),
        )
        const ranks = found.map(({ texts }) => rankOf(texts, words) ?? -1)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
    )
  })

  it('never finds more when a letter is added', () => {
    fc.assert(
      fc.property(
        someLeads,
        fc.constantFrom('a', 'ad', 'b'),
        fc.constantFrom('a', 'd', 'o', ' b'),
        (leads, text, more) => {
          const before = new Set(bestFirst(leads, searchWords(text)))
          expect(bestFirst(leads, searchWords(text + more)).every((lead) => before.has(lead))).toBe(true)
        },
      ),
    )
  })
})

describe('a filter', () => {
  const viewer = aViewer()
  const ids = (leads: readonly Findable[]) => new Set(leads.map(({ id }) => id))

  it('of several facets finds what each of them finds alone', () => {
    fc.assert(
      fc.property(someLeads, anyFilter, someWords, (leads, chosen, words) => {
        // With a list of its own, so that none is meant by leaving it out.
        const list = chosen.list ?? ['queue']
        const found = ids(findLeads(leads, { filter: { ...chosen, list }, words }, viewer))
        const alone = facets.map((facet) => {
          const values = chosen[facet]
          const filter = { list, ...(values && { [facet]: values }) }
          return ids(findLeads(leads, { filter, words }, viewer))
        })
        const inAll = leads.filter(({ id }) => alone.every((one) => one.has(id)))
        expect(found).toEqual(ids(inAll))
      }),
    )
  })

  it('does not lose or double a lead by its order', () => {
    fc.assert(
      fc.property(someLeads, anyFilter, someWords, (leads, filter, words) => {
        const found = findLeads(leads, { filter, words }, viewer)
        expect(ids(found).size).toBe(found.length)
        const turned = findLeads([...leads].reverse(), { filter, words }, viewer)
        expect(ids(turned)).toEqual(ids(found))
      }),
    )
  })

  it('finds as many as the number beside a choice says', () => {
    fc.assert(
      fc.property(someLeads, anyFilter, someWords, (leads, filter, words) => {
        const counts = countFacets(leads, { filter, words }, viewer)
        for (const facet of facets)
          for (const [value, count] of counts[facet]) {
            const pressed = { filter: { ...filter, [facet]: [value] }, words }
            expect([facet, value, findLeads(leads, pressed, viewer).length]).toEqual([facet, value, count])
          }
      }),
    )
  })

  it('is stored and read without loss, and a choice made twice is none', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter)
        const choice = { facet: 'tag', value: 'new' } as const
        expect(isChosen(toggleChoice(filter, choice), choice)).toBe(true)
        expect(toggleChoice(toggleChoice(filter, choice), choice)).toEqual(filter)
      }),
    )
  })

  it('can be read from whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const filter = parseFilter(stored)
        expect(parseFilter(filter)).toEqual(filter)
      }),
    )
  })
})
