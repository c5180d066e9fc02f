import type { Page } from '@playwright/test'
import { launchBoth } from '../browser-pages.ts'
import { calm, frameAfter, frameAfterToggle, installToggle } from '../frames.ts'
import { AT_ONCE, type BenchLine, percentile } from '../line.ts'
import { openSynced } from '../synced-panel.ts'

/** Typed letter by letter: by name, by company, by title; each finds hundreds or thousands of leads. */
const SEARCHES = ['person', 'company', 'director', 'manager', 'student', 'engineer']

const FIRST_MARK = `document.querySelector('[aria-label="Search results"] mark')?.textContent.toLowerCase()`

/** What is marked in the first row is what has been typed until now: the results of this letter, not of the one before. */
const typeAndSee = (page: Page, typed: string): Promise<number> =>
  frameAfter(page, {
    key: typed.slice(-1),
    state: FIRST_MARK,
    isDone: `${FIRST_MARK} === ${JSON.stringify(typed)}`,
  })

const measure = async (): Promise<{ ours: number; against: number }> => {
  const browser = await launchBoth()
  try {
    const page = await openSynced(browser)
    await installToggle(page)
    const times = { ours: [] as number[], against: [] as number[] }
    for (const [round, search] of ['leads', ...SEARCHES].entries()) {
      await page.keyboard.press('/')
      // The first round warms the page up: whatever it finds, or nothing.
      if (round === 0) await page.keyboard.type(search)
      else
        for (let length = 1; length <= search.length; length += 1) {
          await calm(page)
          times.ours.push(await typeAndSee(page, search.slice(0, length)))
          await calm(page)
          times.against.push(await frameAfterToggle(page))
        }
      await page.keyboard.press('Escape')
      await calm(page)
    }
    return { ours: percentile(times.ours, 95), against: percentile(times.against, 95) }
  } finally {
    await browser.close()
  }
}

/** One run for both lines. */
let measured: ReturnType<typeof measure> | undefined
const measureOnce = () => {
  measured ??= measure()
  return measured
}

export const searchLines: BenchLine[] = [
  {
    id: 'search-10k',
    work: 'key press in the search → results painted, p95, 10k leads',
    against: 'the same page, key press that toggles one class, p95',
    unit: 'ms',
    goal: { kind: 'cost', atMost: 2 },
    measure: measureOnce,
  },
  {
    id: 'search-instant',
    work: 'key press in the search → results painted, p95, 10k leads',
    against: 'limit',
    unit: 'ms',
    goal: { kind: 'limit', atMost: AT_ONCE },
    measure: async () => ({ ours: (await measureOnce()).ours, against: AT_ONCE }),
  },
]
