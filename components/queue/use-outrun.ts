import { useEffect, useState } from 'react'

/** Pixels a millisecond: a panel full of rows in less than a tenth of a second, which nobody reads. */
const FAST = 10
/** Milliseconds from frame to frame: one was missed, */
const LATE = 25
/** unless the list stood still in between. */
const STILL = 150

/** True while a list is flicked faster than this machine can draw what passes; until it slows down, or stops. */
export const useOutrun = (scroller: Element | null): boolean => {
  const [isOutrun, setIsOutrun] = useState(false)
  useEffect(() => {
    if (!scroller) return
    let before = { at: 0, top: scroller.scrollTop }
    let stopped: ReturnType<typeof setTimeout> | undefined
    const onScroll = ({ timeStamp: at }: Event) => {
      const passed = at - before.at
      const isFast = Math.abs(scroller.scrollTop - before.top) > FAST * passed
      const isLate = passed > LATE && passed < STILL
      before = { at, top: scroller.scrollTop }
      if (!isFast || isLate) setIsOutrun(isFast)
      clearTimeout(stopped)
      stopped = setTimeout(() => setIsOutrun(false), STILL)
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      scroller.removeEventListener('scroll', onScroll)
      clearTimeout(stopped)
    }
  }, [scroller])
  return isOutrun
}
