import { useEffect } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'

/** Lanes are read one by one: a lead that goes from one to another may be in neither for less than this. */
const BETWEEN_LANES = 500

/** Only what is on the list stays checked: nobody decides on leads that a search, a folded lane or a sync has hidden. */
export const useFollowChecked = (walk: readonly LeadId[]): void => {
  useEffect(() => {
    if (useChecked.getState().checked.size === 0) return
    const later = setTimeout(() => {
      const there = new Set(walk)
      useChecked.getState().keep((id) => there.has(id))
    }, BETWEEN_LANES)
    return () => clearTimeout(later)
  }, [walk])
}
