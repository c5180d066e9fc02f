import type { Page } from '@playwright/test'
import { launchBoth } from '../browser-pages.ts'
import { calm, frameAfter, frameAfterToggle, installToggle } from '../frames.ts'
import { type BenchLine, percentile } from '../line.ts'
import { openSynced } from '../synced-panel.ts'

const ROUNDS = 120

const PANE = `window.pane = document.querySelector('[aria-label="Lead"]')`
/** Of the card that lies on top, as the browser stacks them: the next one lies painted under it. */
const HEADING = `[...pane.querySelectorAll('h2')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((one) => ({ name: one.textContent, height: Number(getComputedStyle(one.offsetParent).zIndex) }))
  .reduce((top, one) => (top && top.height >= one.height ? top : one), undefined)?.name`

/** The card of the next lead stands where the accepted one's stood. */
const acceptAndNext = (page: Page): Promise<number> =>
  frameAfter(page, { key: 'a', state: HEADING, isDone: `${HEADING} && ${HEADING} !== before` })

const measure = async (): Promise<{ ours: number; against: number }> => {
  const browser = await launchBoth()
  try {
    const page = await openSynced(browser)
    await installToggle(page)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Accept' }).waitFor()
    await page.evaluate(PANE)
    const times = { ours: [] as number[], against: [] as number[] }
    for (let round = 0; round <= ROUNDS; round += 1) {
      await calm(page)
      const ours = await acceptAndNext(page)
      await calm(page)
      const against = await frameAfterToggle(page)
      if (round === 0) continue // the first round warms the page up
      times.ours.push(ours)
      times.against.push(against)
    }
    return { ours: percentile(times.ours, 95), against: percentile(times.against, 95) }
  } finally {
    await browser.close()
  }
}

export const acceptNextLines: BenchLine[] = [
  {
    id: 'accept-next',
    work: 'key press Accept → next lead painted, p95, 10k leads',
    against: 'the same page, key press that toggles one class, p95',
    unit: 'ms',
    goal: { kind: 'cost', atMost: 2 },
    measure,
  },
]
