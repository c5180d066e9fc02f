import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import {
  eraseSavedViews,
  MOST_VIEWS,
  readSavedViews,
  type SavedView,
  writeSavedViews,
} from './saved-views.ts'

const aView = (id: string, over: Partial<SavedView> = {}): SavedView => ({
  id,
  name: `View ${id}`,
  filter: { owner: ['pool'] },
  search: '',
  ...over,
})

beforeEach(() => fakeBrowser.reset())

describe('saved views', () => {
  it('are none at first', async () => {
    expect(await readSavedViews()).toEqual([])
  })

  it('are read as they were written, in their order', async () => {
    const views = [aView('b', { search: 'acme', filter: { lane: ['hot'], account: ['Acme'] } }), aView('a')]
    await writeSavedViews(views)
    expect(await readSavedViews()).toEqual(views)
  })

  it('are gone once erased', async () => {
    await writeSavedViews([aView('a')])
    await eraseSavedViews()
    expect(await readSavedViews()).toEqual([])
    expect(await fakeBrowser.storage.local.get()).toEqual({})
  })

  it('are at most so many', async () => {
    await writeSavedViews(Array.from({ length: MOST_VIEWS + 5 }, (_, n) => aView(String(n))))
    expect(await readSavedViews()).toHaveLength(MOST_VIEWS)
  })

  it.each([
    ['no list', { id: 'a' }, []],
    ['what is no view', [null, 7, 'a', {}, { id: 'a' }, { name: 'A' }, aView('ok')], [aView('ok')]],
    ['a name of blanks', [aView('a', { name: '  ' })], []],
    ['the same view twice', [aView('a'), aView('a', { name: 'Again' })], [aView('a')]],
    [
      'choices that a newer version knows',
      [{ ...aView('a'), filter: { owner: ['pool'], weather: ['rain'] }, colour: 'red' }],
      [aView('a')],
    ],
  ])('are read without %s', async (_, savedViews, read) => {
    await fakeBrowser.storage.local.set({ savedViews })
    expect(await readSavedViews()).toEqual(read)
  })
})
