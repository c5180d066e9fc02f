import { describe, expect, it } from 'vitest'
import { choicesOf, isSameFilter, noFilter, parseFilter, toggleChoice, withoutChoice } from './filter.ts'

const hot = { facet: 'lane', value: 'hot' } as const
const warm = { facet: 'lane', value: 'warm' } as const
const pool = { facet: 'owner', value: 'pool' } as const
const mine = { facet: 'owner', value: 'mine' } as const

describe('a filter', () => {
  it('takes several lanes but one owner: a second choice of one replaces the first', () => {
    const chosen = [hot, warm, pool, mine].reduce(toggleChoice, noFilter)
    expect(chosen).toEqual({ lane: ['hot', 'warm'], owner: ['mine'] })
  })

  it('gives a choice back when it is made again, and leaves nothing behind', () => {
    expect([hot, hot].reduce(toggleChoice, noFilter)).toEqual(noFilter)
    expect(withoutChoice({ lane: ['hot', 'warm'] }, hot)).toEqual({ lane: ['warm'] })
  })

  it('lists its choices facet by facet, whichever was made first', () => {
    expect(choicesOf([hot, pool].reduce(toggleChoice, noFilter))).toEqual([pool, hot])
  })

  it('is the same in whatever order its choices were made', () => {
    expect(isSameFilter({ lane: ['hot', 'warm'] }, { lane: ['warm', 'hot'] })).toBe(true)
    expect(isSameFilter({ lane: ['hot'] }, { lane: ['hot', 'warm'] })).toBe(false)
    expect(isSameFilter({ lane: ['hot'] }, { tag: ['hot'] })).toBe(false)
  })
})

describe('a stored filter', () => {
  it('is read back as it was', () => {
    const filter = {
      list: ['snoozed'],
      owner: ['mine'],
      lane: ['hot', 'warm'],
      account: ['Acme'],
      tag: ['vip'],
    }
    expect(parseFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter)
  })

  it.each([
    ['a facet that a newer version knows', { weather: ['rain'], lane: ['hot'] }, { lane: ['hot'] }],
    ['a value that a newer version knows', { lane: ['hot', 'tepid'] }, { lane: ['hot'] }],
    ['a second choice where one is made', { owner: ['mine', 'pool'] }, { owner: ['mine'] }],
    ['a choice made twice', { tag: ['vip', 'vip'] }, { tag: ['vip'] }],
    ['what is no text', { tag: [7, null, '', 'vip'], lane: 'hot' }, { tag: ['vip'] }],
    ['what is no filter', 'hot', {}],
    ['nothing', null, {}],
  ])('is read without %s', (_, stored, filter) => expect(parseFilter(stored)).toEqual(filter))
})
