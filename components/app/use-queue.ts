import { useEffect, useMemo } from 'react'
import type { Found } from '../../lib/queries/found-leads.ts'
import { useQueueOrder } from '../../lib/queries/queue-order.ts'
import { isLooking, useLook } from '../../lib/ui-state/use-look.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { laneOrder, laneSections, walkable } from '../queue/lane-sections.ts'
import { useFound } from '../queue/use-found.ts'
import { useFollowNews } from './use-follow-news.ts'

/**
 * Lets go of those who have left the order, and takes the first lead in hand when there is none yet; not before the first
 * sync is through, because until then nobody knows who is first.
 */
const useFollowQueue = (order: ReturnType<typeof useQueueOrder>, isSynced: boolean): void => {
  const leaving = useUi((ui) => ui.leaving)
  useEffect(() => {
    if (!order || leaving.size === 0) return
    const gone = new Set(leaving)
    for (const lane of laneOrder) for (const id of order[lane]) gone.delete(id)
    if (gone.size > 0) useUi.getState().settle([...gone])
  }, [order, leaving])
  const first = order && (order.hot[0] ?? order.warm[0] ?? order.cold[0])
  useEffect(() => {
    const { selectedId, begun, begin } = useUi.getState()
    if (isSynced && first !== undefined && selectedId === null && !begun) begin(first)
  }, [first, isSynced])
}

/** What was found, while something is looked for; undefined until it is. */
const useFinding = (): Found | null | undefined => {
  const looking = useLook(isLooking)
  const found = useFound((one) => one.found)
  return looking ? found : null
}

/** The queue as it is drawn and walked: by lanes, or what was found, which may have an order of its own. */
export const useQueue = (isSynced: boolean) => {
  const whole = useQueueOrder(useUi((ui) => ui.drawn))
  const found = useFinding()
  const leaving = useUi((ui) => ui.leaving)
  const collapsed = useUi((ui) => ui.collapsed)
  useFollowQueue(whole, isSynced)
  useFollowNews(whole, isSynced)
  const order = found === null ? whole : (found?.order ?? undefined)
  const sections = useMemo(
    () => order && laneSections(order, leaving, collapsed),
    [order, leaving, collapsed],
  )
  const walk = useMemo(() => (sections ? walkable(sections) : (found?.ids ?? [])), [found, sections])
  return useMemo(
    () => ({ order: order ?? whole, hasLanes: order !== undefined, sections, walk }),
    [order, whole, sections, walk],
  )
}
