import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect } from 'react'
import { useNews } from '../../lib/ui-state/use-news.ts'
import { leadsInView } from './keep-place.ts'
import type { LaneSection } from './lane-sections.ts'

/** What stands on the screen is no news any more; unless something covers the list. */
export const useSeeNews = (
  { scrollElement, scrollOffset }: Virtualizer<HTMLDivElement, Element>,
  sections: readonly LaneSection[],
  covered: boolean,
): void => {
  const news = useNews((one) => one.news)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked again each time the list is scrolled
  useEffect(() => {
    if (news.size === 0 || covered || !scrollElement) return
    // The element's own place: the list may just have been held still, of which the last scroll event does not know.
    const view = { top: scrollElement.scrollTop, height: scrollElement.clientHeight }
    // In its new lane: for a moment, the lane that it came from may still show it where it stood.
    const hot = sections.filter(({ lane }) => lane === 'hot')
    const seen = new Set(leadsInView(hot, view))
    useNews.getState().keep((id) => !seen.has(id))
  }, [news, covered, scrollElement, scrollOffset, sections])
}
