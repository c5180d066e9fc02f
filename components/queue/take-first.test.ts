import { beforeEach, describe, expect, it } from 'vitest'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { takeAwaited, takeFirst } from './take-first.ts'
import { useFound } from './use-found.ts'

const ids = (...names: string[]) => names as LeadId[]
const answer = (search: string, ...names: string[]) =>
  useFound.setState({
    found: {
      search,
      ids: ids(...names),
      list: null,
      words: [search],
      leads: [],
      order: null,
      complete: true,
    },
  })

beforeEach(() => {
  useUi.setState({ ...useUi.getInitialState(), selectedId: 'before' as LeadId, begun: true })
  useLook.setState(useLook.getInitialState())
  useFound.setState(useFound.getInitialState())
})

describe('Enter in the search box', () => {
  it('takes the first of what was found', () => {
    useLook.getState().setSearch('ada')
    answer('ada', 'ada', 'adam')
    takeFirst(ids('ada', 'adam'))
    expect(useUi.getState().selectedId).toBe('ada')
  })

  it('leaves nobody in hand where nobody was found, however late it is pressed', () => {
    useLook.getState().setSearch('zzz')
    answer('zzz')
    takeFirst([])
    expect(useUi.getState().selectedId).toBeNull()
  })

  it('leaves the hand as it is while a filter has no answer, and where its leads lie in folded lanes', () => {
    useLook.getState().setFilter({ lane: ['hot'] })
    takeFirst([])
    expect(useUi.getState().selectedId).toBe('before')
    answer('', 'ada')
    takeFirst([])
    expect(useUi.getState().selectedId).toBe('before')
  })

  it('lets go of the lead before while there is no answer to the last letter, then takes the first of it', () => {
    useLook.getState().setSearch('ada')
    answer('ad', 'adele')
    takeFirst(ids('adele'))
    expect(useUi.getState().selectedId).toBeNull()
    answer('ada', 'ada')
    takeAwaited()
    expect(useUi.getState().selectedId).toBe('ada')
    answer('ada', 'somebody')
    takeAwaited()
    expect(useUi.getState().selectedId, 'once').toBe('ada')
  })

  it('leaves the rep the lead that was taken before the answer came', () => {
    useLook.getState().setSearch('ada')
    takeFirst([])
    useUi.getState().select('another' as LeadId)
    answer('ada', 'ada')
    takeAwaited()
    expect(useUi.getState().selectedId).toBe('another')
  })

  it('leaves the rep the lead of the page beside that came to the front meanwhile', () => {
    useLook.getState().setSearch('ada')
    takeFirst([])
    useUi.getState().showPage()
    answer('ada', 'ada')
    takeAwaited()
    expect(useUi.getState()).toMatchObject({ selectedId: null, front: 'page' })
  })

  it('is forgotten with the words that it was pressed on', () => {
    useLook.getState().setSearch('ada')
    takeFirst([])
    useLook.getState().showQueue()
    answer('', 'somebody')
    takeAwaited()
    expect(useUi.getState().selectedId).toBeNull()
  })

  it('takes the first of the queue where nothing is looked for', () => {
    takeFirst(ids('first', 'second'))
    expect(useUi.getState().selectedId).toBe('first')
  })
})
