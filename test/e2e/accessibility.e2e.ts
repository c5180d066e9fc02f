import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openSignedIn, setUpSalesDay } from './sales-day.ts'
import { expect, leadRow, test } from './world.ts'

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** Whatever a state shows, it shows in both schemes. */
const expectClean = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await findings(page), colorScheme).toEqual([])
  }
}

const widths = [
  { path: 'sidepanel.html', width: 320, height: 720 },
  { path: 'workspace.html', width: 1280, height: 800 },
]

for (const size of widths)
  test(`axe finds nothing at ${size.width} px: queue, lead, reasons, help`, async ({
    world,
    browserWithHeatline,
  }) => {
    const { ana } = await setUpSalesDay(world)
    const page = await openSignedIn(browserWithHeatline, world, ana, size)
    await expectClean(page)
    await leadRow(page, 'Vera Vale').click()
    await expect(page.getByRole('heading', { name: 'Vera Vale' })).toBeVisible()
    await expectClean(page)
    await page.keyboard.press('r')
    await expect(page.getByRole('listbox', { name: 'Reason' })).toBeVisible()
    await expectClean(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectClean(page)
  })

test('axe finds nothing on sign-in and options', async ({ browserWithHeatline }) => {
  for (const path of ['sidepanel.html', 'options.html']) {
    const page = await browserWithHeatline.open(path, { width: 400, height: 720 })
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expectClean(page)
    await page.close()
  }
})

test('nothing overflows sideways at 320 px', async ({ world, browserWithHeatline }) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, {
    path: 'sidepanel.html',
    width: 320,
    height: 720,
  })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  await leadRow(page, 'Vera Vale').click()
  await expect(page.getByRole('heading', { name: 'Vera Vale' })).toBeVisible()
  expect(await overflow()).toBe(0)
})
