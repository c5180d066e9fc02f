import { expect, it, onTestFinished, vi } from 'vitest'
import { renderHook } from 'vitest-browser-react'
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
  const { result, act } = await renderHook(() => useOutrun(scroller))
  const isOutrun = async (happens: () => void): Promise<boolean> => {
    await act(happens)
    return result.current
  }

  for (let frame = 0; frame < 5; frame += 1) expect(await isOutrun(() => scroll(336, 17))).toBe(false)
  expect(await isOutrun(() => scroll(40, 50)), 'a late frame of a slow scroll').toBe(false)
  expect(await isOutrun(() => scroll(-5000, 400)), 'a jump after a rest').toBe(false)
  expect(await isOutrun(() => scroll(1000, 34))).toBe(true)
  expect(await isOutrun(() => scroll(100, 17)), 'slower').toBe(false)
  expect(await isOutrun(() => scroll(1000, 34))).toBe(true)
  expect(await isOutrun(() => void vi.advanceTimersByTime(200)), 'stopped').toBe(false)
})
