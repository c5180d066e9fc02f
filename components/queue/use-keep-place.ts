import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { type Missing, missingAfter, scrollShift, shiftBack } from './keep-place.ts'
import type { LaneSection } from './lane-sections.ts'

/** Holds the list still under the rep's eyes while others, or a sync, change its order. */
export const useKeepPlace = (
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  sections: readonly LaneSection[],
  selectedId: LeadId | null,
): void => {
  const before = useRef({ sections, selectedId })
  const missing = useRef<Missing | null>(null)
  // A layout effect: the rows of the new order are not to be seen at the old place, not for a frame.
  useLayoutEffect(() => {
    const was = before.current
    before.current = { sections, selectedId }
    const { scrollElement, scrollOffset } = virtualizer
    if (!scrollElement || was.sections === sections) return
    // Of the last scroll event: the element's own may have been cut short already, if the list became shorter.
    const view = {
      top: scrollOffset ?? 0,
      height: virtualizer.scrollRect?.height ?? scrollElement.clientHeight,
    }
    const shift =
      shiftBack(missing.current, sections, view, selectedId) ??
      scrollShift(was.sections, sections, view, was.selectedId)
    missing.current = missingAfter(was.sections, sections, view, selectedId)
    const top = Math.max(0, view.top + shift)
    if (top !== view.top) scrollElement.scrollTop = top
  }, [virtualizer, sections, selectedId])
}
