import { expect, it, onTestFinished, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { useOutrun } from './use-outrun.ts'

/** A scroller whose frames come when the test says so. */
const aScroller = () => {
  const scroller = Object.assign(new EventTarget(), { scrollTop: 0 })
  let at = 1000
  return {
    scroller: scroller as unknown as Element,
    scroll: (by: number, passed: number): void => {
      at += passed
      scroller.scrollTop += by
      scroller.dispatchEvent(Object.defineProperty(new Event('scroll'), 'timeStamp', { value: at }))
    },
  }
}

it('draws a flick that costs no frame, gives up on one that does, and draws again when it slows down or stops', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { scroller, scroll } = aScroller()
  const seen: boolean[] = []
  const Shown = () => {
    const isOutrun = useOutrun(scroller)
    if (seen.at(-1) !== isOutrun) seen.push(isOutrun)
    return null
  }
  await render(<Shown />)

  for (let frame = 0; frame < 5; frame += 1) scroll(336, 17)
  scroll(40, 50) // a late frame of a slow scroll
  scroll(-5000, 400) // a jump after a rest
  scroll(1000, 34)
  await expect.poll(() => seen).toEqual([false, true])
  scroll(100, 17)
  await expect.poll(() => seen).toEqual([false, true, false])
  scroll(1000, 34)
  await expect.poll(() => seen).toEqual([false, true, false, true])
  vi.advanceTimersByTime(200) // it has stopped
  await expect.poll(() => seen).toEqual([false, true, false, true, false])
})
