import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { FollowedOrder } from '../../lib/queries/queue-order.ts'
import { useNews } from '../../lib/ui-state/use-news.ts'
import { announce } from '../../lib/ui-state/use-said.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'

/**
 * Notes who turns hot while the page is open, and says how many. Nobody is news twice, nor is the lead in hand, nor whom
 * the rep has brought back. Not before the whole order is known and the first sync through: then everybody would be.
 */
export const useFollowNews = (order: FollowedOrder | undefined, isSynced: boolean): void => {
  const known = useRef<Set<LeadId> | null>(null)
  const hot = order?.whole && isSynced ? order.hot : null
  useEffect(() => {
    if (!hot) return
    const before = known.current
    known.current = new Set([...(before ?? []), ...hot])
    const { follow, returned } = useNews.getState()
    const { selectedId } = useUi.getState()
    const fresh = before ? hot.filter((id) => !before.has(id) && !returned.has(id) && id !== selectedId) : []
    follow(fresh, hot)
    if (fresh.length > 0) announce(i18n.t('news.hot', fresh.length))
  }, [hot])
}
