import type { Page } from '@playwright/test'
import { signInWithToken } from '../../../scripts/sign-in.ts'
import { benchApi } from '../bench-api.ts'
import { type BenchBrowser, launchBoth } from '../browser-pages.ts'
import { type BenchLine, median } from '../line.ts'

const ROUNDS = 15

/** Milliseconds from the start of the navigation to the frame that shows the first element that matches. */
const openedAfter = async (page: Page, selector: string): Promise<number> => {
  const ms = await page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.querySelector(wanted)) return void requestAnimationFrame(look)
          requestAnimationFrame(() => resolve(performance.now()))
        }
        look()
      }),
    selector,
  )
  await page.close()
  return ms
}

const syncedPanel = async (browser: BenchBrowser): Promise<void> => {
  const api = await benchApi()
  const page = await browser.open('sidepanel.html', { width: 400, height: 800 })
  await signInWithToken(page, api.url, api.token)
  await page
    .getByRole('status', { name: 'Sync' })
    .filter({ hasText: /synced/i })
    .waitFor({ timeout: 120_000 })
  await page.close()
}

const measure = async (): Promise<{ ours: number; against: number }> => {
  const browser = await launchBoth()
  try {
    await syncedPanel(browser)
    const times = { ours: [] as number[], against: [] as number[] }
    for (let round = 0; round <= ROUNDS; round += 1) {
      const panel = await browser.open('sidepanel.html', { width: 400, height: 800 })
      const ours = await openedAfter(panel, '[aria-label="Lead queue"] [role="timer"]')
      const blank = await browser.openReference('heading.html')
      const against = await openedAfter(blank, 'h1')
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
