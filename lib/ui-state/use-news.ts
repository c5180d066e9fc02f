import { create } from 'zustand'
import type { LeadId } from '../contract/ids.ts'

type News = {
  /** Leads that turned hot by themselves and that nobody has looked at yet, in the order of the queue. */
  news: ReadonlySet<LeadId>
  /** Leads that the rep brought back: no news to who did it. */
  returned: ReadonlySet<LeadId>
  /** `hot`: all that are hot now, in their order; the others are no news any more. */
  follow: (fresh: readonly LeadId[], hot: readonly LeadId[]) => void
  /** These only are still news. */
  keep: (isNews: (id: LeadId) => boolean) => void
  expect: (ids: readonly LeadId[]) => void
}

/** What came in while the rep was busy elsewhere in the list. */
export const useNews = create<News>()((set) => ({
  news: new Set(),
  returned: new Set(),
  follow: (fresh, hot) =>
    set(({ news }) => {
      if (fresh.length === 0 && news.size === 0) return {}
      const all = new Set([...news, ...fresh])
      return { news: new Set(hot.filter((id) => all.has(id))) }
    }),
  keep: (isNews) =>
    set(({ news }) => {
      const kept = [...news].filter(isNews)
      return kept.length === news.size ? {} : { news: new Set(kept) }
    }),
  expect: (ids) => set(({ returned }) => ({ returned: new Set([...returned, ...ids]) })),
}))
