import type { Page } from '@playwright/test'
import { launchBoth } from '../browser-pages.ts'
import { calm } from '../frames.ts'
import { type BenchLine, median } from '../line.ts'
import { openSynced } from '../synced-panel.ts'

const ROUNDS = 5
const FRAMES = 300
/** Pixels high, of one row. */
const ROW = 56
const COPIES = 9
/** Milliseconds from frame to frame: the browser without a screen draws for one of 60 Hz. */
const FRAME = 1000 / 60

/** Puts each lead nine times more into the copy, under other ids: a hundred thousand without a server that holds them. */
const multiply = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const db = await done(indexedDB.open('heatline'))
    const rows = await done(db.transaction('leads').objectStore('leads').getAll())
    for (let copy = 1; copy <= ${COPIES}; copy += 1) {
      const transaction = db.transaction('leads', 'readwrite')
      const store = transaction.objectStore('leads')
      for (const row of rows) store.put({ ...row, id: row.id + '-' + copy })
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onerror = () => reject(transaction.error)
      })
    }
    db.close()
  })()`)

/** An empty list of the same height, over the page, in a page that is otherwise the same. */
const EMPTY = `(() => {
  const list = document.createElement('div')
  list.style.cssText = 'position:fixed;inset:0;overflow:auto;contain:strict'
  const height = document.createElement('div')
  height.style.height = ours.scrollHeight + 'px'
  list.append(height)
  document.body.append(list)
  return list
})()`

/** Scrolls a little with each frame; answers how many frames the screen had to go without. */
const droppedFrames = (page: Page, rowsAFrame: number, isEmpty: boolean): Promise<number> =>
  page.evaluate(`(async () => {
    const ours = document.querySelector('menu[aria-label="Lead queue"]').parentElement
    const list = ${isEmpty ? EMPTY : 'ours'}
    list.scrollTop = 0
    const frame = () => new Promise(requestAnimationFrame)
    await frame()
    const times = [await frame()]
    for (let count = 0; count < ${FRAMES}; count += 1) {
      list.scrollTop += ${rowsAFrame * ROW}
      times.push(await frame())
    }
    if (list !== ours) list.remove()
    return Math.max(0, Math.round((times.at(-1) - times[0]) / ${FRAME}) - ${FRAMES})
  })()`)

const measure = async (rowsAFrame: number): Promise<{ ours: number; against: number }> => {
  const browser = await launchBoth()
  try {
    const page = await openSynced(browser)
    await multiply(page)
    await page.reload()
    await page.getByRole('list', { name: 'Lead queue' }).getByRole('listitem').first().waitFor()
    await page.waitForTimeout(5000)
    const dropped = { ours: [] as number[], against: [] as number[] }
    for (let round = 0; round <= ROUNDS; round += 1) {
      await calm(page)
      const ours = await droppedFrames(page, rowsAFrame, false)
      await calm(page)
      const against = await droppedFrames(page, rowsAFrame, true)
      if (round === 0) continue // the first round warms the page up
      dropped.ours.push(ours)
      dropped.against.push(against)
    }
    return { ours: median(dropped.ours), against: median(dropped.against) }
  } finally {
    await browser.close()
  }
}

const line = (id: string, rowsAFrame: number, work: string): BenchLine => ({
  id,
  work: `${work}: frames dropped of ${FRAMES}`,
  against: 'an empty list of the same height',
  unit: 'frames',
  goal: { kind: 'extra', atMost: 3 },
  measure: () => measure(rowsAFrame),
})

export const scrollLines: BenchLine[] = [
  line('scroll-100k', 6, 'flicking through 100k leads, six rows a frame, drawn where the machine keeps up'),
  line('scroll-100k-drawn', 2, 'scrolling 100k leads, two rows a frame, all drawn'),
]
