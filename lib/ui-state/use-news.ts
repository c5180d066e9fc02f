import { create } from 'zustand'
import type { LeadId } from '../contract/ids.ts'

type News = {
  /** Leads that turned hot by themselves and that nobody has looked at yet. */
  news: ReadonlySet<LeadId>
  /** Leads that the rep brought back: no news to who did it. */
  returned: ReadonlySet<LeadId>
  add: (ids: readonly LeadId[]) => void
  /** These only are still news. */
  keep: (isNews: (id: LeadId) => boolean) => void
  expect: (ids: readonly LeadId[]) => void
}

/** What came in while the rep was busy elsewhere in the list. */
export const useNews = create<News>()((set) => ({
  news: new Set(),
  returned: new Set(),
  add: (ids) => set(({ news }) => ({ news: new Set([...news, ...ids]) })),
  keep: (isNews) =>
    set(({ news }) => {
      const kept = [...news].filter(isNews)
      return kept.length === news.size ? {} : { news: new Set(kept) }
    }),
  expect: (ids) => set(({ returned }) => ({ returned: new Set([...returned, ...ids]) })),
}))
