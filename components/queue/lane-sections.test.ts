import { describe, expect, it } from 'vitest'
import type { LeadId } from '../../lib/contract/ids.ts'
import {
  BLOCK,
  HEADING_HEIGHT,
  laneSections,
  neighbour,
  piecesOf,
  ROW_HEIGHT,
  successor,
  successors,
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

  it('is cut into a heading per lane and blocks of leads, the last as high as what is left', () => {
    const many = ids(...Array.from({ length: BLOCK + 3 }, (_, index) => `h${index}`))
    expect(piecesOf(laneSections({ ...order, hot: many, warm: [] }, new Set(), {}))).toEqual([
      { lane: 'hot', start: null, height: HEADING_HEIGHT },
      { lane: 'hot', start: 0, height: BLOCK * ROW_HEIGHT },
      { lane: 'hot', start: BLOCK, height: 3 * ROW_HEIGHT },
      { lane: 'warm', start: null, height: HEADING_HEIGHT },
      { lane: 'cold', start: null, height: HEADING_HEIGHT },
      { lane: 'cold', start: 0, height: 2 * ROW_HEIGHT },
    ])
  })

  it('keeps the count of a collapsed lane but walks past it', () => {
    const folded = laneSections(order, new Set(), { hot: true })
    expect(folded[0]).toMatchObject({ count: 2, ids: [] })
    expect(walkable(folded)).toEqual(['cyd', 'dee', 'eve'])
  })

  it('leaves out who was decided this moment', () => {
    const after = laneSections(order, new Set(ids('ada')), {})
    expect(after[0]).toMatchObject({ count: 1, ids: ['bob'] })
    expect(after[1]?.ids, 'a lane that nobody leaves is the same').toBe(order.warm)
    const several = laneSections(order, new Set(ids('bob', 'nobody', 'dee')), {})
    expect(walkable(several)).toEqual(['ada', 'cyd', 'eve'])
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
  it.each([
    ['ada', ['bob', 'cyd']],
    ['cyd', ['dee', 'bob']],
    ['dee', ['cyd', 'bob']],
    ['zoe', [null, null]],
  ])('and the one after, of %s, are %j', (one, two) => {
    expect(successors(ids('ada', 'bob', 'cyd', 'dee'), id(one))).toEqual(two)
  })
  it('has none after it where two are left', () =>
    expect(successors(ids('ada', 'bob'), id('ada'))).toEqual(['bob', null]))
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
