import { describe, expect, it } from 'vitest'
import { aFindable, aViewer } from '../../../test/fixtures/findable.ts'
import type { LeadId, MemberId, Millis } from '../../contract/index.ts'
import { countFacets } from './facet-counts.ts'
import type { Filter } from './filter.ts'
import { findLeads } from './find-leads.ts'
import type { Findable, Viewer } from './findable.ts'
import { searchWords } from './search-text.ts'

const at = (ms: number) => ms as Millis
const asked = (filter: Filter, search = '') => ({ filter, words: searchWords(search) })

const found = (leads: Findable[], filter: Filter, search = '', viewer: Viewer = aViewer()): string[] =>
  findLeads(leads, asked(filter, search), viewer).map(({ id }) => id)

const snoozed = (id: string, until: number) =>
  aFindable(id, { place: 'snoozed', status: 'snoozed', snoozedUntil: at(until) })
const accepted = (id: string, when: number, over: Partial<Findable> = {}) =>
  aFindable(id, { place: 'decided', status: 'accepted', decidedAt: at(when), ...over })

describe('without a list', () => {
  const leads = [aFindable('queued'), snoozed('asleep', 5), accepted('taken', 5)]

  it('a filter means the queue', () => {
    expect(found(leads, {})).toEqual(['queued'])
    expect(found(leads, { lane: ['hot'] })).toEqual(['queued'])
  })

  it('who asks for the clock means every clock there is, and who asks for none the queue', () => {
    const running = new Map([
      ['queued', 'ok'],
      ['asleep', 'paused'],
      ['taken', 'breached'],
    ] as const)
    const viewer = aViewer({ slaStateOf: ({ id }) => running.get(id as never) ?? 'none' })
    const more = [...leads, accepted('answered', 5), aFindable('aimless')]
    expect(found(more, { sla: ['paused'] }, '', viewer)).toEqual(['asleep'])
    expect(found(more, { sla: ['ok', 'breached'] }, '', viewer)).toEqual(['queued', 'taken'])
    expect(found(more, { sla: ['none'] }, '', viewer)).toEqual(['aimless'])
    expect(found(more, { sla: ['breached'], list: ['queue'] }, '', viewer)).toEqual([])
  })

  it('a search means every lead, wherever it is', () => {
    expect(found(leads, {}, 'e')).toEqual(['queued', 'asleep', 'taken'])
  })

  it('a search within a list means that list', () => {
    expect(found(leads, { list: ['accepted'] }, 'e')).toEqual(['taken'])
  })
})

describe('choices', () => {
  const leads = [
    aFindable('a', { source: 'ads', tags: ['vip', 'eu'], accountName: 'Acme' }),
    aFindable('b', { source: 'web', tags: ['eu'], lane: 'warm', place: 'warm', ownerId: null }),
    aFindable('c', { source: null, ownerId: 'rep-2' as MemberId, dueAt: at(1500) }),
  ]

  it.each<[Filter, string[]]>([
    [{ source: ['ads', 'web'] }, ['a', 'b']],
    [{ tag: ['eu'], lane: ['warm'] }, ['b']],
    [{ tag: ['vip'], lane: ['warm'] }, []],
    [{ account: ['Acme'] }, ['a']],
    [{ owner: ['mine'] }, ['a']],
    [{ owner: ['pool'] }, ['b']],
    [{ due: ['today'] }, ['c']],
  ])('%j finds %j: one of a facet is enough, every facet must hold', (filter, ids) => {
    expect(found(leads, filter)).toEqual(ids)
  })

  it('ask the clock for its state', () => {
    const viewer = aViewer({ slaStateOf: ({ id }) => (id === 'c' ? 'breached' : 'ok') })
    expect(found(leads, { sla: ['breached', 'warning'] }, '', viewer)).toEqual(['c'])
  })

  it('hold for the band of a lead that is in no lane any more', () => {
    expect(found([accepted('x', 1, { lane: 'warm' })], { list: ['accepted'], lane: ['warm'] })).toEqual(['x'])
  })
})

describe('due today', () => {
  it.each([
    [999, false],
    [1000, true],
    [1999, true],
    [2000, false],
  ])('at %i, between now (1000) and the end of the day (2000), is %s', (dueAt, isToday) => {
    expect(found([aFindable('a', { dueAt: at(dueAt) })], { due: ['today'] })).toHaveLength(isToday ? 1 : 0)
  })
})

describe('the order', () => {
  it('of the queue is kept', () => {
    expect(found([aFindable('b'), aFindable('a')], { lane: ['hot'] })).toEqual(['b', 'a'])
  })

  it('of clocks has the first that is due first, wherever it stands', () => {
    const leads = [
      aFindable('later', { dueAt: at(1700) }),
      accepted('soon', 1, { dueAt: at(1500) }),
      aFindable('then', { dueAt: at(1600) }),
    ]
    const viewer = aViewer({ slaStateOf: () => 'ok' })
    expect(found(leads, { due: ['today'] }, '', viewer)).toEqual(['soon', 'then', 'later'])
  })

  it('of what sleeps is that in which it wakes', () => {
    expect(found([snoozed('late', 9), snoozed('soon', 3), snoozed('too', 3)], { list: ['snoozed'] })).toEqual(
      ['soon', 'too', 'late'],
    )
  })

  it('of what was done today has the latest first', () => {
    const doneToday = new Map([
      ['a' as LeadId, at(10)],
      ['b' as LeadId, at(20)],
    ])
    const leads = [accepted('a', 10), accepted('b', 20), accepted('yesterday', 1)]
    expect(found(leads, { list: ['doneToday'] }, '', aViewer({ doneToday }))).toEqual(['b', 'a'])
  })

  it('of what was accepted has the latest first', () => {
    expect(found([accepted('a', 10), accepted('b', 20)], { list: ['accepted'] })).toEqual(['b', 'a'])
  })

  it('of a search has the best first, whatever the list', () => {
    const leads = [snoozed('an ada', 1), snoozed('ada', 9), snoozed('panada', 0)]
    expect(found(leads, { list: ['snoozed'] }, 'ada')).toEqual(['an ada', 'ada', 'panada'])
  })
})

describe('the number beside a choice', () => {
  const leads = [
    aFindable('a', { source: 'ads' }),
    aFindable('b', { source: 'ads', lane: 'warm', place: 'warm' }),
    aFindable('c', { source: 'web', lane: 'warm', place: 'warm' }),
    snoozed('d', 5),
  ]
  const counts = (filter: Filter, search = '') => countFacets(leads, asked(filter, search), aViewer())

  it('is what it finds together with the choices of the other facets', () => {
    const { source, lane } = counts({ lane: ['warm'] })
    expect([...source]).toEqual([
      ['ads', 1],
      ['web', 1],
    ])
    expect([...lane]).toEqual([
      ['hot', 1],
      ['warm', 2],
    ])
  })

  it('of another list is known while one looks at the queue', () => {
    expect(counts({}).list.get('snoozed')).toBe(1)
  })

  it('of the clock counts every clock, also while one looks at the queue', () => {
    const viewer = aViewer({ slaStateOf: () => 'paused' })
    expect(countFacets(leads, asked({}), viewer).sla.get('paused')).toBe(4)
  })

  it('counts only what is searched for', () => {
    expect([...counts({}, 'c').source]).toEqual([['web', 1]])
  })
})
