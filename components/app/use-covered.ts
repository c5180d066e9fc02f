import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useMedia } from './use-media.ts'

/** Queue, lead and why stand side by side. */
export const useIsWide = (): boolean => useMedia('(min-width: 900px)')

/** A lead stands in front of the queue: what is done by key is about that one. `hasFront`: the page beside has brought it. */
export const useCovered = (hasFront: boolean): boolean => {
  const isWide = useIsWide()
  const cardOpen = useUi((ui) => ui.cardOpen)
  return hasFront || (!isWide && cardOpen)
}
