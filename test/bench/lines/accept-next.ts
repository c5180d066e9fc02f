import type { Page } from '@playwright/test'
import { launchBoth } from '../browser-pages.ts'
import { calm, frameAfter, frameAfterToggle, installToggle } from '../frames.ts'
import { AT_ONCE, type BenchLine, percentile } from '../line.ts'
import { openSynced } from '../synced-panel.ts'

const PANE = `window.pane = document.querySelector('[aria-label="Lead"]')`
/** Of the card that lies on top, as the browser stacks them: the next one lies painted under it. */
const HEADING = `[...pane.querySelectorAll('h2')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((one) => ({ name: one.textContent, height: Number(getComputedStyle(one.offsetParent).zIndex) || 0 }))
  .reduce((top, one) => (top && top.height >= one.height ? top : one), undefined)?.name`

/** Of the card that the keys and the ear are with: by then its buttons, its place and the notice stand there too. */
const FOCUSED = `pane.querySelector('h2:focus')?.textContent`

/** The next lead's `heading` stands where the accepted one's stood. */
const acceptAndNext = (page: Page, heading: string): Promise<number> =>
  frameAfter(page, { key: 'a', state: heading, isDone: `${heading} && ${heading} !== before` })

/** A synced panel with a card open; `rounds` times what `measure` does, of which the first warms the page up. */
const inRounds = async <T>(rounds: number, measure: (page: Page) => Promise<T>): Promise<T[]> => {
  const browser = await launchBoth()
  try {
    const page = await openSynced(browser)
    await installToggle(page)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Accept' }).waitFor()
    await page.evaluate(PANE)
    const measured: T[] = []
    for (let round = 0; round <= rounds; round += 1) {
      await calm(page)
      measured.push(await measure(page))
    }
    return measured.slice(1)
  } finally {
    await browser.close()
  }
}

const measureNext = async (): Promise<{ ours: number; against: number }> => {
  const rounds = await inRounds(120, async (page) => {
    const ours = await acceptAndNext(page, HEADING)
    await calm(page)
    return { ours, against: await frameAfterToggle(page) }
  })
  const of = (side: 'ours' | 'against') => rounds.map((round) => round[side])
  return { ours: percentile(of('ours'), 95), against: percentile(of('against'), 95) }
}

export const acceptNextLines: BenchLine[] = [
  {
    id: 'accept-next',
    work: 'key press Accept → next lead painted, p95, 10k leads',
    against: 'the same page, key press that toggles one class, p95',
    unit: 'ms',
    goal: { kind: 'cost', atMost: 2 },
    measure: measureNext,
  },
  {
    id: 'accept-followed',
    work: 'key press Accept → buttons, place, notice and focus have followed, p95, 10k leads',
    against: 'limit',
    unit: 'ms',
    goal: { kind: 'limit', atMost: AT_ONCE },
    measure: async () => ({
      ours: percentile(await inRounds(40, (page) => acceptAndNext(page, FOCUSED)), 95),
      against: AT_ONCE,
    }),
  },
]
