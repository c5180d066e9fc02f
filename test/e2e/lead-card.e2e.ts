import type { Page } from '@playwright/test'
import { openSignedIn, setUpSalesDay } from './sales-day.ts'
import { expect, leadRow, test, whyThisScore } from './world.ts'

const sizes = [
  { path: 'workspace.html', width: 1280, height: 800 },
  { path: 'sidepanel.html', width: 320, height: 720 },
]

const openLead = async (page: Page, name: string): Promise<void> => {
  await leadRow(page, name).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

const reasons = (page: Page) => page.getByRole('region', { name: 'Strongest reasons' })
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const entry = (page: Page, text: string) => timeline(page).getByRole('listitem').filter({ hasText: text })

for (const size of sizes)
  test(`a line and the signals behind it are found from either end by keyboard (${size.width} px)`, async ({
    world,
    browserWithHeatline,
  }) => {
    const { ana } = await setUpSalesDay(world)
    const page = await openSignedIn(browserWithHeatline, world, ana, size)
    await openLead(page, 'Vera Vale')
    await expect(reasons(page)).toContainText('Asked for a demo +10.')
    const demo = entry(page, 'Demo requested')
    await expect(demo).toBeVisible()

    await page.keyboard.press('e')
    await whyThisScore(page).getByRole('button', { name: 'Demo requested' }).focus()
    await expect(demo, 'what the line in hand rests on is marked').toHaveCSS('box-shadow', /rgb/)
    await page.keyboard.press('Enter')
    await expect(demo).toBeFocused()

    await page.keyboard.press('Tab')
    await expect(demo.getByRole('button', { name: 'Counts for Asked for a demo' })).toBeFocused()
    await expect(whyThisScore(page).locator('[data-receipt-line="rule:demo"]')).toHaveCSS('box-shadow', /rgb/)
    await page.keyboard.press('Enter')
    await expect(
      whyThisScore(page).getByRole('button', { name: 'This is wrong: Asked for a demo' }),
    ).toBeFocused()
  })
