import { useEffect, useRef } from 'react'
import type { Millis } from '../../lib/contract/time.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'

/** A page that is opened right after a decision still offers the way back. Asked once, and not before the queue is there. */
export const useRecallLast = (now: Millis): void => {
  const drawn = useUi((ui) => ui.drawn)
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  useEffect(() => {
    if (!drawn) return
    void import('./recall-last.ts').then(({ recallLast }) => recallLast(latest.current))
  }, [drawn])
}
