import { useEffect } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'

/** Only what is on the list stays checked: nobody decides on leads that a search, a folded lane or a sync has hidden. */
export const useFollowChecked = (walk: readonly LeadId[]): void => {
  useEffect(() => {
    const { checked, keep } = useChecked.getState()
    if (checked.size === 0) return
    const there = new Set(walk)
    keep((id) => there.has(id))
  }, [walk])
}
