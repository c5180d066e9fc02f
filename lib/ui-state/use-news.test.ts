import { beforeEach, describe, expect, it } from 'vitest'
import type { LeadId } from '../contract/ids.ts'
import { useNews } from './use-news.ts'
import { announce, useSaid } from './use-said.ts'

const ids = (...names: string[]) => names as LeadId[]

beforeEach(() => {
  useNews.setState(useNews.getInitialState())
  useSaid.setState(useSaid.getInitialState())
})

describe('news', () => {
  it('is kept until it was seen or has left', () => {
    const { follow, keep } = useNews.getState()
    follow(ids('ada', 'bob'), ids('ada', 'bob'))
    keep((id) => id === 'bob')
    follow(ids('cyd'), ids('bob', 'ada', 'cyd'))
    expect([...useNews.getState().news]).toEqual(['bob', 'cyd'])
    follow([], ids('ada', 'cyd'))
    expect([...useNews.getState().news]).toEqual(['cyd'])
  })

  it('stands in the order of the queue, whoever came first', () => {
    const { follow } = useNews.getState()
    follow(ids('bob'), ids('bob'))
    follow(ids('ada'), ids('ada', 'bob'))
    expect([...useNews.getState().news]).toEqual(['ada', 'bob'])
  })
})

describe('what is said', () => {
  it('twice is heard twice', () => {
    announce('Undone')
    announce('Undone')
    const { said } = useSaid.getState()
    expect(said.map(({ text }) => text)).toEqual(['Undone', 'Undone'])
    expect(new Set(said.map(({ number }) => number)).size).toBe(2)
  })

  it('does not pile up', () => {
    for (let n = 0; n < 20; n += 1) announce(`${n}`)
    expect(useSaid.getState().said.map(({ text }) => text)).toEqual(['16', '17', '18', '19'])
  })
})
