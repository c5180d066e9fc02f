import type { Page } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'
import { openSignedIn, setUpSalesDay, threePanes } from './sales-day.ts'
import { expect, inHand, leadRow, press, test, type World } from './world.ts'

const openAna = async (
  world: World,
  browser: ExtensionBrowser,
  size = threePanes,
): Promise<{ page: Page; ana: string }> => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browser, world, ana, size)
  await expect(inHand(page)).toHaveAccessibleName('Dirk Dorn')
  return { page, ana }
}

/** A key event of the page's own making, for what no keyboard of a test can press. */
const dispatchKey = (page: Page, init: Omit<KeyboardEventInit, 'view'>) =>
  page.evaluate((given) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }))
  }, init)

test('j, k and the arrows walk; g and a letter go to a lane, an empty hand included', async ({
  world,
  browserWithHeatline,
}) => {
  const { page } = await openAna(world, browserWithHeatline)
  for (const [key, name] of [
    ['j', 'Vera Vale'],
    ['ArrowDown', 'Tara Two'],
    ['k', 'Vera Vale'],
    ['ArrowUp', 'Dirk Dorn'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(inHand(page)).toHaveAccessibleName(name)
  }
  for (const [key, name] of [
    ['w', 'Tara Two'],
    ['c', 'Cole Cold'],
    ['h', 'Dirk Dorn'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(inHand(page)).toHaveAccessibleName(name)
    await expect(inHand(page).getByRole('button', { name })).toBeFocused()
  }
})

test('no key acts while somebody types, composes, holds a modifier, or a dialog is open', async ({
  world,
  browserWithHeatline,
}) => {
  const { page, ana } = await openAna(world, browserWithHeatline)
  await page.keyboard.press('/')
  await page.keyboard.type('a rsute gh')
  await expect(page.getByRole('searchbox')).toHaveValue('a rsute gh')
  await page.keyboard.press('Escape')

  for (const init of [
    { key: 'a', ctrlKey: true },
    { key: 'a', altKey: true },
    { key: 'a', metaKey: true },
    { key: 'A', shiftKey: true },
    { key: 'a', isComposing: true },
    { key: 'a', repeat: true },
  ])
    await dispatchKey(page, init)

  await page.keyboard.press('g')
  await page.keyboard.press('a')

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, 'a', 'j', 'u')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await expect(inHand(page)).toHaveAccessibleName('Dirk Dorn')
  await expect(leadRow(page, 'Dirk Dorn')).toHaveCount(1)
  await page.keyboard.press('a')
  await expect(leadRow(page, 'Dirk Dorn')).toHaveCount(0)
  await expect.poll(async () => (await world.decisions(ana)).map(({ leadId }) => leadId)).toEqual(['dirk'])
})

test('a key that is held down decides once, and walks on', async ({ world, browserWithHeatline }) => {
  const { page } = await openAna(world, browserWithHeatline)
  await page.keyboard.down('j')
  await page.keyboard.down('j')
  await page.keyboard.up('j')
  await expect(inHand(page)).toHaveAccessibleName('Tara Two')
  await page.keyboard.down('a')
  await page.keyboard.down('a')
  await page.keyboard.up('a')
  await expect(leadRow(page, 'Tara Two')).toHaveCount(0)
  await expect(inHand(page)).toHaveAccessibleName('Walt Warm')
})

test('? lists every shortcut, and each control tells its own', async ({ world, browserWithHeatline }) => {
  const { page } = await openAna(world, browserWithHeatline)
  const accept = page.getByRole('button', { name: 'Accept' })
  await expect(accept).toHaveAttribute('aria-keyshortcuts', 'a')
  const tip = page.getByRole('tooltip')
  // The tooltip is fetched after the first paint: whoever points before that points again.
  await expect(async () => {
    await page.mouse.move(0, 0)
    await accept.hover()
    await expect(tip).toContainText('Accept, and on to the next', { timeout: 2000 })
  }).toPass()
  await expect(accept).toHaveAccessibleDescription(/Accept, and on to the next/)
  await page.keyboard.press('Shift')
  await page.mouse.move(0, 0)
  await expect(tip).toBeHidden()

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const words of ['Next lead', 'Go to the hot leads', 'Reject, with a reason', 'Filter the queue'])
    await expect(help.getByText(words)).toBeVisible()
  await expect(help.getByRole('definition')).toHaveCount(await help.getByRole('term').count())
})

test('the same by mouse: the menu goes to a lane and undoes', async ({ world, browserWithHeatline }) => {
  const { page } = await openAna(world, browserWithHeatline, {
    path: 'sidepanel.html',
    width: 320,
    height: 720,
  })
  const menu = page.getByRole('button', { name: 'Menu' })
  await menu.click()
  await page.getByRole('button', { name: 'Go to the cold leads' }).click()
  await expect(inHand(page)).toHaveAccessibleName('Cole Cold')
  await page.keyboard.press('a')
  await expect(leadRow(page, 'Cole Cold')).toHaveCount(0)
  await menu.click()
  await page.getByRole('button', { name: 'Undo what you decided last' }).click()
  await expect(leadRow(page, 'Cole Cold')).toHaveCount(1)
})
