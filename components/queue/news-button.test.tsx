import { beforeEach, describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { useNews } from '../../lib/ui-state/use-news.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { NewsButton } from './news-button.tsx'
import { useFound } from './use-found.ts'

const ids = (...names: string[]) => names as LeadId[]

beforeEach(() => {
  useUi.setState(useUi.getInitialState())
  useLook.setState(useLook.getInitialState())
  useFound.setState(useFound.getInitialState())
  useNews.setState(useNews.getInitialState())
  useNews.getState().follow(ids('ada', 'bob'), ids('ada', 'bob'))
})

const find = (search: string, ...found: string[]) => {
  useLook.getState().setSearch(search)
  const answer = { list: null, words: [search], leads: [], order: null, complete: true }
  useFound.setState({ found: { ...answer, search, ids: ids(...found) } })
}

const pressed = async () => {
  const screen = await render(<NewsButton />)
  await screen.getByRole('button', { name: '2 new hot leads' }).click()
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
  return useUi.getState().selectedId
}

describe('the news', () => {
  it('leads to the first of them, and is none any more', async () => {
    expect(await pressed()).toBe('ada')
    expect(useNews.getState().news.size).toBe(0)
  })

  it('leads there from a search that does not find them', async () => {
    find('smith', 'smith')
    expect(await pressed()).toBe('ada')
    expect(useLook.getState().search).toBe('')
  })

  it('leaves a search that does', async () => {
    useUi.getState().toggleLane('hot')
    find('a', 'ada')
    expect(await pressed()).toBe('ada')
    expect(useLook.getState().search).toBe('a')
    expect(useUi.getState().collapsed.hot, 'what stands behind it stays as it was').toBe(true)
  })

  it('leaves one whose answer is not here yet', async () => {
    find('a', 'ada')
    useLook.getState().setSearch('ab')
    expect(await pressed()).toBe('ada')
    expect(useLook.getState().search).toBe('')
  })

  it('unfolds the lane that they are in', async () => {
    useUi.getState().toggleLane('hot')
    expect(await pressed()).toBe('ada')
    expect(useUi.getState().collapsed.hot).toBe(false)
  })

  it('leads past one that was decided this moment', async () => {
    useUi.getState().leave(ids('ada'), null)
    expect(await pressed()).toBe('bob')
  })
})
