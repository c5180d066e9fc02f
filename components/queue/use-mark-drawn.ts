import { useEffect } from 'react'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { afterFrame } from '../primitives/after-frame.ts'

/** Once the queue, or what stands in its place, is on the screen: what was put off for its sake begins after that frame, not in it. */
export const useMarkDrawn = (isDrawn: boolean): void => {
  const drawn = useUi((ui) => ui.drawn)
  const markDrawn = useUi((ui) => ui.markDrawn)
  useEffect(() => {
    if (isDrawn && !drawn) return afterFrame(markDrawn)
  }, [isDrawn, drawn, markDrawn])
}
