import type { BrowserContext } from '@playwright/test'
import { launchBoth } from '../browser-pages.ts'
import { type BenchLine, median } from '../line.ts'
import { openSynced } from '../synced-panel.ts'

const ROUNDS = 15

/**
 * Notes when the frame in which a match is first to be seen is drawn, in milliseconds since the navigation began. As text: a function
 * handed over would carry the compiler's helpers, which the page does not have.
 */
const stopwatch = (selector: string): string => `
  const afterFrame = new MessageChannel()
  const look = () => {
    const match = document.querySelector(${JSON.stringify(selector)})
    if (!match?.checkVisibility({ visibilityProperty: true })) return requestAnimationFrame(look)
    // Posted from a frame, a message is handled once that frame is drawn.
    afterFrame.port1.onmessage = () => { window.shownAfter = performance.now() }
    afterFrame.port2.postMessage(0)
  }
  look()
`

const openedAfter = async (context: BrowserContext, url: string, selector: string): Promise<number> => {
  const page = await context.newPage()
  // As wide as a side panel: in a tab, there are two more panes to draw.
  await page.setViewportSize({ width: 400, height: 800 })
  await page.addInitScript(stopwatch(selector))
  await page.goto(url)
  const shown = await page.waitForFunction(() => Reflect.get(window, 'shownAfter'))
  const ms = Number(await shown.jsonValue())
  await page.close()
  return ms
}

const measure = async (): Promise<{ ours: number; against: number }> => {
  const browser = await launchBoth()
  const { context } = browser
  try {
    await (await openSynced(browser)).close()
    const times = { ours: [] as number[], against: [] as number[] }
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await openedAfter(
        context,
        browser.heatlineUrl('sidepanel.html'),
        '[aria-label="Lead queue"] [role="timer"]',
      )
      const against = await openedAfter(context, browser.referenceUrl('heading.html'), 'h1')
      if (round === 0) continue // the first round warms the browser up
      times.ours.push(ours)
      times.against.push(against)
    }
    return { ours: median(times.ours), against: median(times.against) }
  } finally {
    await browser.close()
  }
}

export const openPanelLines: BenchLine[] = [
  {
    id: 'open-panel',
    work: 'panel open → first row painted, 10k leads',
    against: 'an extension page with one React heading',
    unit: 'ms',
    goal: { kind: 'cost', atMost: 2 },
    measure,
  },
]
