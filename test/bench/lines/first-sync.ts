import { benchApi, replayFeed } from '../bench-api.ts'
import { launchBoth } from '../browser-pages.ts'
import { type BenchLine, median } from '../line.ts'
import type {} from '../reference/entrypoints/first-sync/main.ts'

const ROUNDS = 7

const measure = async (): Promise<{ ours: number; against: number }> => {
  const api = await benchApi()
  const { url, server } = await replayFeed(api)
  const browser = await launchBoth()
  try {
    const times = { ours: [] as number[], against: [] as number[] }
    for (let round = 0; round <= ROUNDS; round += 1) {
      const page = await browser.context.newPage()
      await page.goto(browser.referenceUrl('first-sync.html'))
      const { ms, leads } = await page.evaluate((from) => window.firstSync(from), url)
      if (leads !== api.leads)
        throw new Error(`expected ${api.leads} leads after the first sync, got ${leads}`)
      const raw = await page.evaluate(() => window.rawPuts())
      await page.close()
      if (round === 0) continue // the first round warms the browser up
      times.ours.push(ms)
      times.against.push(raw)
    }
    return { ours: median(times.ours), against: median(times.against) }
  } finally {
    await browser.close()
    server.close()
  }
}

export const firstSyncLines: BenchLine[] = [
  {
    id: 'sync-raw-10k',
    work: 'first sync of 10k leads: fetch, parse, score, place, store',
    against: 'the same rows put raw, same indexes',
    unit: 'ms',
    goal: { kind: 'cost', atMost: 1.15 },
    measure,
  },
]
