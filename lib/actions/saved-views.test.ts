import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { MOST_VIEWS, readSavedViews } from '../settings/saved-views.ts'
import { deleteView, raiseView, renameView, restoreView, saveView } from './saved-views.ts'

beforeEach(() => fakeBrowser.reset())

const save = (name: string) => saveView({ name, filter: { owner: ['pool'] }, search: '' })
const names = async () => (await readSavedViews()).map(({ name }) => name)
const idOf = async (name: string) => (await readSavedViews()).find((view) => view.name === name)?.id ?? ''

describe('a view', () => {
  it('is kept at the end, under its name without the blanks around it', async () => {
    await save('Pool')
    await save('  Fair leads ')
    expect(await names()).toEqual(['Pool', 'Fair leads'])
  })

  it('is not kept without a name, nor one too many', async () => {
    await save('  ')
    for (let count = 0; count <= MOST_VIEWS; count += 1) await save(`View ${count}`)
    expect(await names()).toHaveLength(MOST_VIEWS)
    expect(await names()).not.toContain(`View ${MOST_VIEWS}`)
  })

  it('is kept with others that are saved at the same moment', async () => {
    await Promise.all(['A', 'B', 'C'].map(save))
    expect(await names()).toEqual(['A', 'B', 'C'])
  })

  it('takes another name, but no empty one', async () => {
    await save('A')
    await renameView(await idOf('A'), ' B ')
    await renameView(await idOf('B'), ' ')
    expect(await names()).toEqual(['B'])
  })

  it('comes back to its place when its deletion is undone, once', async () => {
    for (const name of ['A', 'B', 'C']) await save(name)
    const [, view] = await readSavedViews()
    if (!view) throw new Error('expected a second view')
    await deleteView(view.id)
    expect(await names()).toEqual(['A', 'C'])
    await restoreView(view, 1)
    await restoreView(view, 1)
    expect(await names()).toEqual(['A', 'B', 'C'])
  })

  it('moves up, as far as there is room', async () => {
    for (const name of ['A', 'B', 'C']) await save(name)
    for (let times = 0; times < 3; times += 1) await raiseView(await idOf('C'))
    expect(await names()).toEqual(['C', 'A', 'B'])
  })
})
