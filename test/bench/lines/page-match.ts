import { launchBoth } from '../browser-pages.ts'
import { type BenchLine, median } from '../line.ts'
import type {} from '../reference/entrypoints/page-match/main.ts'

const ROUNDS = 9
const PAGES = 100

type Times = { ours: number[]; against: number[] }

/** In turns over copies of these sizes, so that all meet the same machine. */
const measureAll = async (sizes: readonly number[]): Promise<Map<number, Times>> => {
  const browser = await launchBoth()
  try {
    const page = await browser.context.newPage()
    await page.goto(browser.referenceUrl('page-match.html'))
    const all = new Map<number, Times>(sizes.map((leads) => [leads, { ours: [], against: [] }]))
    for (const leads of sizes) await page.evaluate((count) => window.fillCopy(count), leads)
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const [leads, times] of all) {
        const { ours, against } = await page.evaluate(([count, pages]) => window.matchPages(count, pages), [
          leads,
          PAGES,
        ] as const)
        if (round === 0) continue // the first round warms the browser up
        times.ours.push(ours)
        times.against.push(against)
      }
    return all
  } finally {
    await browser.close()
  }
}

const mediansOf = ({ ours, against }: Times = { ours: [], against: [] }) => ({
  ours: median(ours),
  against: median(against),
})

const lineOf = (id: string, leads: number): BenchLine => ({
  id,
  work: `which lead a page shows, ${leads / 1000}k leads, ${PAGES} pages`,
  against: 'the same rows got from the same index, raw',
  unit: 'ms',
  // The address, then a read of the rules' stamp, of links and of the row, side by side, where the limit reads the row alone.
  goal: { kind: 'cost', atMost: 5 },
  measure: async () => mediansOf((await measureAll([leads])).get(leads)),
})

export const pageMatchLines: BenchLine[] = [
  lineOf('match-10k', 10_000),
  lineOf('match-100k', 100_000),
  {
    id: 'match-flat',
    work: `which lead a page shows, 100k leads, ${PAGES} pages`,
    against: 'the same with 10k leads',
    unit: 'ms',
    goal: { kind: 'cost', atMost: 1.5 },
    measure: async () => {
      const all = await measureAll([10_000, 100_000])
      return { ours: mediansOf(all.get(100_000)).ours, against: mediansOf(all.get(10_000)).ours }
    },
  },
]
