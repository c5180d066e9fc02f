import { useEffect } from 'react'
import { useUi } from '../../lib/ui-state/use-ui.ts'

/** Once the queue is on the screen: what was put off for its sake begins after that frame, not in it. */
export const useMarkDrawn = (isDrawn: boolean): void => {
  const drawn = useUi((ui) => ui.drawn)
  const markDrawn = useUi((ui) => ui.markDrawn)
  useEffect(() => {
    if (!isDrawn || drawn) return
    let later: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      later = setTimeout(markDrawn)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(later)
    }
  }, [isDrawn, drawn, markDrawn])
}
