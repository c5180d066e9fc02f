import type { Page } from '@playwright/test'

// What runs in the page is text: a function handed over would carry the compiler's helpers, which the page does not have.

/**
 * Installs a stopwatch: from the key's own time stamp to the end of the first frame in which `isDone` (JavaScript, with `before`:
 * its `state` at the press) holds. A press of `key` starts it; the page sees the press as always.
 */
const stopwatch = (key: string, state: string, isDone: string): string => `
  (() => {
    const state = () => (${state})
    const isDone = (before) => (${isDone})
    window.painted = undefined
    const onKey = (event) => {
      if (event.key !== ${JSON.stringify(key)}) return
      removeEventListener('keydown', onKey, true)
      const before = state()
      const start = event.timeStamp
      const look = () => requestAnimationFrame(() => {
        if (!isDone(before)) return look()
        // Posted from a frame, it runs once that frame is drawn, before whatever else waits its turn and delays no paint.
        scheduler.postTask(() => { window.painted = performance.now() - start }, { priority: 'user-blocking' })
      })
      look()
    }
    addEventListener('keydown', onKey, true)
  })()
`

type Press = { key: string; state: string; isDone: string }

/** Milliseconds from a key press to the end of the frame that shows what came of it. */
export const frameAfter = async (page: Page, { key, state, isDone }: Press): Promise<number> => {
  await page.evaluate(stopwatch(key, state, isDone))
  await page.keyboard.press(key)
  const painted = await page.waitForFunction(() => Reflect.get(window, 'painted'), undefined, { polling: 20 })
  return Number(await painted.jsonValue())
}

const TOGGLE = 'F8'

/** Makes a key of the page toggle one class and do nothing else. */
export const installToggle = (page: Page): Promise<void> =>
  page.evaluate(`
    addEventListener('keydown', (event) => {
      if (event.key === '${TOGGLE}') document.body.classList.toggle('bench')
    })
  `)

/** The least that a key press can do to this page. */
export const frameAfterToggle = (page: Page): Promise<number> =>
  frameAfter(page, {
    key: TOGGLE,
    state: `document.body.classList.contains('bench')`,
    isDone: `document.body.classList.contains('bench') !== before`,
  })

/** What follows a decision (storing, syncing, drawing the lead after next) is over by then on a slow machine. */
const AFTERMATH = 450

/** Waits until page and background have nothing more to do, so that one measurement does not pay for the one before. */
export const calm = (page: Page): Promise<unknown> =>
  page.evaluate(
    (ms) => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve, { timeout: 2000 }), ms)),
    AFTERMATH,
  )
