import type { Locator, Page } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'
import { openSignedIn, setUpSalesDay } from './sales-day.ts'
import { expect, leadRow, test, type World } from './world.ts'

/** A finger, as the browser's own input takes it: it makes of it gestures, scrolling and menus. */
const fingerOn = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  type Point = { x: number; y: number }
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  const middleOf = async (row: Locator) => {
    const box = await row.boundingBox()
    if (!box) throw new Error('expected a row on the screen')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return {
    down: async (row: Locator) => send('touchStart', [await middleOf(row)]),
    up: () => send('touchEnd', []),
    // In one go: a finger that stays for long where it is holds.
    drag: async (row: Locator, by: number) => {
      const { x, y } = await middleOf(row)
      const way = [1, 2, 3, 4].map((step) => ({ x, y: y + (by * step) / 4 }))
      await Promise.all([send('touchStart', [{ x, y }]), ...way.map((point) => send('touchMove', [point]))])
    },
    tap: async (row: Locator) => {
      const point = await middleOf(row)
      await Promise.all([send('touchStart', [point]), send('touchEnd', [])])
    },
  }
}

/** Menus that the browser would show. */
const countMenus = (page: Page) =>
  page.evaluate(() => {
    document.body.dataset.menus = '0'
    addEventListener('contextmenu', (event) => {
      if (!event.defaultPrevented)
        document.body.dataset.menus = String(Number(document.body.dataset.menus) + 1)
    })
  })

/** The queue of a sales day, ready for fingers: what they do comes with the tooltips, once the page has been drawn. */
const openForFingers = async (world: World, browser: ExtensionBrowser) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browser, world, ana)
  await page.getByRole('tooltip', { includeHidden: true }).waitFor({ state: 'attached' })
  return { page, finger: await fingerOn(page) }
}

const checkOf = (page: Page, name: string) => leadRow(page, name).getByRole('checkbox')

test('a finger held on a row selects it, held on another all between, and opens nothing', async ({
  world,
  browserWithHeatline,
}) => {
  const { page, finger } = await openForFingers(world, browserWithHeatline)
  await countMenus(page)

  await finger.down(leadRow(page, 'Vera Vale'))
  await expect(checkOf(page, 'Vera Vale')).toBeChecked()
  await finger.up()
  await finger.down(leadRow(page, 'Walt Warm'))
  await expect(checkOf(page, 'Walt Warm')).toBeChecked()
  await finger.up()
  await expect(page.getByText('3 selected')).toBeVisible()
  await expect(checkOf(page, 'Tara Two')).toBeChecked()

  await finger.down(leadRow(page, 'Tara Two'))
  await expect(checkOf(page, 'Tara Two')).not.toBeChecked()
  await finger.up()
  await expect(page.getByText('2 selected')).toBeVisible()
  await expect(page.getByRole('heading', { name: /Vera|Walt|Tara/ }), 'letting go opens no card').toHaveCount(
    0,
  )
  await expect(page.locator('body')).toHaveAttribute('data-menus', '0')
})

test('a finger that moves on scrolls and selects nothing; a tap opens the lead', async ({
  world,
  browserWithHeatline,
}) => {
  const { page, finger } = await openForFingers(world, browserWithHeatline)
  const row = leadRow(page, 'Vera Vale')
  await finger.drag(row, 60)
  // Longer than a finger has to be held.
  await page.waitForTimeout(1000)
  await expect(row.getByRole('checkbox')).not.toBeChecked()
  await finger.up()
  await finger.tap(row)
  await expect(page.getByRole('heading', { name: 'Vera Vale' })).toBeVisible()
})
