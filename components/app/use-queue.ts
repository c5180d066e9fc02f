import { useDeferredValue, useEffect, useMemo } from 'react'
import { useLeadSearch } from '../../lib/queries/lead-search.ts'
import { useQueueOrder } from '../../lib/queries/queue-order.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { laneOrder, laneSections, walkable } from '../queue/lane-sections.ts'
import { useFollowNews } from './use-follow-news.ts'

/**
 * Lets go of those who have left the order, and takes the first lead in hand when there is none yet; not before the first
 * sync is through, because until then nobody knows who is first.
 */
const useFollowQueue = (order: ReturnType<typeof useQueueOrder>, isSynced: boolean): void => {
  const leaving = useUi((ui) => ui.leaving)
  useEffect(() => {
    if (!order || leaving.size === 0) return
    const waiting = new Set(laneOrder.flatMap((lane) => order[lane]))
    const gone = [...leaving].filter((id) => !waiting.has(id))
    if (gone.length > 0) useUi.getState().settle(gone)
  }, [order, leaving])
  const first = order && (order.hot[0] ?? order.warm[0] ?? order.cold[0])
  useEffect(() => {
    const { selectedId, begun, begin } = useUi.getState()
    if (isSynced && first !== undefined && selectedId === null && !begun) begin(first)
  }, [first, isSynced])
}

/** The queue as it is drawn and walked: by lanes, or what a search has found. */
export const useQueue = (search: string, isSynced: boolean) => {
  const order = useQueueOrder(useUi((ui) => ui.drawn))
  const found = useLeadSearch(useDeferredValue(search))
  const { leaving, collapsed } = useUi()
  useFollowQueue(order, isSynced)
  useFollowNews(order, isSynced)
  const sections = useMemo(
    () => order && laneSections(order, leaving, collapsed),
    [order, leaving, collapsed],
  )
  const walk = useMemo(() => found ?? (sections ? walkable(sections) : []), [found, sections])
  return { order, sections, found, walk }
}
