import { describe, expect, it } from 'vitest'
import type { LeadId } from '../../lib/contract/ids.ts'
import { leadsInView, missingAfter, scrollShift, shiftBack, topOfLead, topToShow } from './keep-place.ts'
import { HEADING_HEIGHT, laneSections, ROW_HEIGHT } from './lane-sections.ts'

const id = (name: string) => name as LeadId
const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`)
const aQueue = (hot: string[], warm: string[] = [], collapsed = {}) =>
  laneSections({ hot: hot.map(id), warm: warm.map(id), cold: [] }, new Set(), collapsed)

const hot = numbered('h', 20)
const warm = numbered('w', 20)
const before = aQueue(hot, warm)
/** Five rows under the heading, h3 the first of them. */
const view = { top: 3 * ROW_HEIGHT, height: HEADING_HEIGHT + 5 * ROW_HEIGHT }

describe('what is on the screen', () => {
  it('are the rows that are whole, none of them under the heading', () => {
    expect(leadsInView(before, view)).toEqual(['h3', 'h4', 'h5', 'h6', 'h7'])
    expect(leadsInView(before, { ...view, top: view.top + 1 })).toEqual(['h4', 'h5', 'h6', 'h7'])
  })

  it('may be of two lanes', () => {
    const top = topOfLead(before, id('h19')) - HEADING_HEIGHT
    expect(leadsInView(before, { ...view, top })).toEqual(['h19', 'w0', 'w1', 'w2'])
  })
})

describe('the place in the list', () => {
  it('is that of the lead in hand, wherever it is sorted to', () => {
    const after = aQueue(['new', ...hot.filter((name) => name !== 'h5'), 'h5'], warm)
    expect(scrollShift(before, after, view, id('h5'))).toBe(15 * ROW_HEIGHT)
  })

  it('is the top, where nobody is in hand and nothing was scrolled: the first sync ends with the first in view', () => {
    const after = aQueue(['new', ...hot], warm)
    expect(scrollShift(before, after, { ...view, top: 0 }, null)).toBe(0)
    expect(scrollShift(before, after, { ...view, top: 0 }, id('h0'))).toBe(ROW_HEIGHT)
  })

  it('crosses lanes with it', () => {
    const after = aQueue(
      hot.filter((name) => name !== 'h5'),
      ['h5', ...warm],
    )
    expect(scrollShift(before, after, view, id('h5'))).toBe(14 * ROW_HEIGHT + HEADING_HEIGHT)
  })

  it('does not move for what comes below', () => {
    expect(scrollShift(before, aQueue([...hot, 'new'], warm), view, id('h5'))).toBe(0)
  })

  it('is that of the first on the screen, when the lead in hand is not there', () => {
    const after = aQueue(['new', ...hot.filter((name) => name !== 'h12')], warm)
    expect(scrollShift(before, after, view, id('h12'))).toBe(ROW_HEIGHT)
  })

  it('stays when the lead in hand is decided: what is below moves up to it', () => {
    const after = aQueue(
      hot.filter((name) => name !== 'h5'),
      warm,
    )
    expect(scrollShift(before, after, view, id('h5'))).toBe(0)
  })

  it('is of whoever is left of those on the screen', () => {
    const gone = new Set(['h3', 'h4', 'h6'])
    const after = aQueue(
      hot.filter((name) => !gone.has(name)),
      warm,
    )
    expect(scrollShift(before, after, view, null)).toBe(-2 * ROW_HEIGHT)
  })

  it('is not held against the rep who folds a lane', () => {
    expect(scrollShift(before, aQueue(hot, warm, { hot: true }), view, id('h5'))).toBe(0)
  })
})

describe('a lead in hand that is in no lane for a moment', () => {
  const without = aQueue(
    hot.filter((name) => name !== 'h5'),
    warm,
  )
  const moved = aQueue(
    hot.filter((name) => name !== 'h5'),
    ['w0', 'h5', ...warm.slice(1)],
  )

  it('comes back to where it was on the screen', () => {
    const missing = missingAfter(before, without, view, id('h5'))
    const shift = shiftBack(missing, moved, view, id('h5'))
    const y = topOfLead(before, id('h5')) - view.top
    expect(topOfLead(moved, id('h5')) - (view.top + (shift ?? 0))).toBe(y)
  })

  it('is not waited for once the hand has moved on, nor when it was not on the screen', () => {
    const missing = missingAfter(before, without, view, id('h5'))
    expect(shiftBack(missing, moved, view, id('h6'))).toBeNull()
    expect(missingAfter(before, without, { ...view, top: 9 * ROW_HEIGHT }, id('h5'))).toBeNull()
  })

  it('that stayed is not missing', () => {
    expect(missingAfter(before, moved, view, id('h5'))).toBeNull()
  })
})

describe('a row that is to be seen', () => {
  const view = { top: 1000, height: 600 }

  it('moves nothing while all of it can be seen', () => {
    expect(topToShow(1000 + HEADING_HEIGHT, view)).toBe(1000)
    expect(topToShow(1600 - ROW_HEIGHT, view)).toBe(1000)
  })
  it('comes out from under the heading, or up from below, and no further', () => {
    expect(topToShow(1010, view)).toBe(1010 - HEADING_HEIGHT)
    expect(topToShow(1590, view)).toBe(1590 + ROW_HEIGHT - 600)
  })
  it('stands under the heading where the list is lower than a row', () => {
    expect(topToShow(1590, { top: 1000, height: 40 })).toBe(1590 - HEADING_HEIGHT)
  })
})
