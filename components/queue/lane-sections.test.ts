import { describe, expect, it } from 'vitest'
import type { LeadId } from '../../lib/contract/ids.ts'
import {
  headingsOf,
  indexOfLead,
  itemCount,
  laneSections,
  neighbour,
  successor,
  walkable,
} from './lane-sections.ts'

const ids = (...names: string[]) => names as LeadId[]
const id = (name: string) => name as LeadId
const order = { hot: ids('ada', 'bob'), warm: ids('cyd'), cold: ids('dee', 'eve') }

describe('the queue in sections', () => {
  const sections = laneSections(order, new Set(), {})

  it('walks hot, then warm, then cold', () => {
    expect(walkable(sections)).toEqual(['ada', 'bob', 'cyd', 'dee', 'eve'])
  })

  it('counts a heading per lane, and finds each lead below its own', () => {
    expect(itemCount(sections)).toBe(8)
    expect([...headingsOf(sections)]).toEqual([0, 3, 5])
    expect(['ada', 'bob', 'cyd', 'dee', 'eve'].map((name) => indexOfLead(sections, id(name)))).toEqual([
      1, 2, 4, 6, 7,
    ])
  })

  it('keeps the count of a collapsed lane but walks past it', () => {
    const folded = laneSections(order, new Set(), { hot: true })
    expect(folded[0]).toMatchObject({ count: 2, ids: [] })
    expect(walkable(folded)).toEqual(['cyd', 'dee', 'eve'])
    expect(indexOfLead(folded, id('ada'))).toBe(-1)
  })

  it('leaves out who was decided this moment', () => {
    const after = laneSections(order, new Set(ids('ada')), {})
    expect(after[0]).toMatchObject({ count: 1, ids: ['bob'] })
  })
})

describe('who comes next', () => {
  const walk = ids('ada', 'bob', 'cyd')

  it('is the one below', () => expect(successor(walk, id('ada'))).toBe('bob'))
  it('is the one above for the last', () => expect(successor(walk, id('cyd'))).toBe('bob'))
  it('is nobody when the queue runs empty', () => expect(successor(ids('ada'), id('ada'))).toBeNull())
  it('is nobody for a lead that is not in the queue', () => expect(successor(walk, id('zoe'))).toBeNull())
})

describe('who comes next when several leave', () => {
  const walk = ids('ada', 'bob', 'cyd', 'dee')
  const leaving = (...names: string[]) => new Set(ids(...names))

  it('is the next below who stays', () => {
    expect(successor(walk, id('ada'), leaving('ada', 'bob'))).toBe('cyd')
  })
  it('is the next above when nobody stays below', () => {
    expect(successor(walk, id('cyd'), leaving('cyd', 'dee', 'bob'))).toBe('ada')
  })
  it('is nobody when all leave', () => expect(successor(walk, id('bob'), leaving(...walk))).toBeNull())
})

describe('one step', () => {
  const stood = ids('ada', 'bob', 'cyd', 'dee')

  it('goes to the next, and stops at the ends', () => {
    expect(neighbour(stood, stood, id('bob'), 1)).toBe('cyd')
    expect(neighbour(stood, stood, id('ada'), -1)).toBeUndefined()
  })
  it('from nobody goes to the first', () => expect(neighbour(stood, stood, null, 1)).toBe('ada'))
  it('from a lead that left goes on from where it stood', () => {
    const walk = ids('dee', 'ada', 'cyd')
    expect(neighbour(walk, stood, id('bob'), 1)).toBe('cyd')
    expect(neighbour(walk, stood, id('bob'), -1)).toBe('ada')
  })
  it('turns round where nobody is left ahead', () => {
    expect(neighbour(ids('ada', 'bob'), stood, id('cyd'), 1)).toBe('bob')
    expect(neighbour(ids('cyd', 'dee'), stood, id('ada'), -1)).toBe('cyd')
  })
})
