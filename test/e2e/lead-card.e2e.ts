import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { openSignedIn, setUpSalesDay, threePanes } from './sales-day.ts'
import { expect, leadRow, test, whyThisScore } from './world.ts'

const sizes = [threePanes, { path: 'sidepanel.html', width: 320, height: 720 }]

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
    await expect(whyThisScore(page)).toContainText(/Falls to Warm on .* if silent/)
    await expect(page.getByText(/Falls to Warm/), 'said once').toHaveCount(1)
    await expect(whyThisScore(page)).toContainText('Unknown: Complementary tools')
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

test('a touch with what came of it and a note, made offline, stand in the timeline and reach the server', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana)
  const notes = page.getByRole('region', { name: 'Notes' })
  await openLead(page, 'Vera Vale')
  await expect(entry(page, 'Demo requested')).toBeVisible()
  await world.cut()
  await page.keyboard.press('t')
  await page.getByRole('listbox').getByRole('option', { name: 'Call' }).click()
  const result = page.getByRole('option', { name: 'left a voicemail' })
  if (await result.isVisible()) await result.click()
  const log = page.getByRole('dialog').getByRole('button', { name: 'Log touch' })
  if (await log.isVisible()) await log.click()
  await expect(entry(page, 'Call')).toContainText('not sent yet')
  await notes.getByRole('textbox', { name: 'Write a note' }).fill('Back from leave on Monday')
  await page.keyboard.press('Enter')
  await expect(notes.getByRole('listitem')).toHaveText(/Back from leave on Monday.*you.*not sent yet/)
  await timeline(page).getByRole('button', { name: 'Ours' }).click()
  await expect(entry(page, 'Back from leave on Monday')).toBeVisible()
  await expect(entry(page, 'Demo requested')).toHaveCount(0)

  await world.restore()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(entry(page, 'Call')).not.toContainText('not sent yet')
  const kinds = async () => (await world.decisions(ana)).map(({ kind }) => kind)
  expect((await kinds()).sort()).toEqual(['note', 'touch'])
  await notes.getByRole('button', { name: 'Take back' }).click()
  await expect(notes.getByRole('listitem')).toHaveCount(0)
  await expect(entry(page, 'Note')).toContainText('taken back by you')
})

for (const size of sizes)
  test(`the picture says of now what the receipt says, and axe finds nothing in it (${size.width} px)`, async ({
    world,
    browserWithHeatline,
  }) => {
    const { ana } = await setUpSalesDay(world)
    const page = await openSignedIn(browserWithHeatline, world, ana, size)
    await openLead(page, 'Vera Vale')
    const history = page.getByRole('region', { name: 'Score over time' })
    await expect(
      history.getByRole('img', { name: /^From .* until now between 12 and 27 points/ }),
    ).toBeVisible()
    await history.getByText('As a table').click()
    const total = await whyThisScore(page)
      .locator('p', { has: page.locator('strong') })
      .locator('span')
      .innerText()
    await expect(history.getByRole('row', { name: /today$/ })).toContainText(` ${total} `)
    await expectAccessible(page, 'the score over time')
  })
