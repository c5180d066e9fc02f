import type { Locator, Page } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'
import { ago, namesIn, openSignedIn, setUpSalesDay } from './sales-day.ts'
import { expect, heard, inHand, leadRow, test, type World } from './world.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000

const newsButton = (page: Page): Locator => page.getByRole('button', { name: /new hot lead/ })

const aWalker = (n: number, over: object = {}) => ({
  id: `walker-${n}`,
  name: `Walker ${n}`,
  title: 'Director of Operations',
  // The oldest first, and none so old that silence counts.
  createdAt: ago(10 * DAY + n * HOUR),
  ownerId: 'ana',
  account: { id: 'walkers', name: 'Walkers', attributes: { employees: 200, industry: 'software' } },
  ...over,
})

/** Thirty leads in one lane, so that there is something to scroll, and the sixteenth in hand. */
const openScrolled = async (world: World, browser: ExtensionBrowser) => {
  const { ana } = await setUpSalesDay(world)
  await world.call('PUT', '/v1/leads', { leads: Array.from({ length: 30 }, (_, n) => aWalker(n + 10)) })
  const page = await openSignedIn(browser, world, ana)
  await expect.poll(async () => (await namesIn(page, 'Warm')).length).toBeGreaterThan(8)
  await page.keyboard.press('g')
  await page.keyboard.press('w')
  for (let step = 0; step < 15; step += 1) await page.keyboard.press('j')
  await expect(inHand(page).getByRole('button')).toBeFocused()
  return page
}

/** As when the network comes back: a sync that no hand has asked for. */
const syncByItself = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')))

const demoOf = (leadId: string) => ({
  id: `${leadId}-demo`,
  leadId,
  type: 'demo_requested',
  at: ago(MINUTE),
})

test('a sync that sorts the queue anew moves nothing under the eyes, and says what is new', async ({
  world,
  browserWithHeatline,
}) => {
  const page = await openScrolled(world, browserWithHeatline)
  const name = (await inHand(page).getAttribute('aria-label')) ?? ''
  const before = await inHand(page).boundingBox()
  // Four from below become hot, and sort above everybody.
  await world.call('POST', '/v1/signals', {
    signals: [10, 11, 12, 13].map((n) => demoOf(`walker-${n}`)),
  })
  await syncByItself(page)

  await expect(newsButton(page)).toHaveText(/4 new hot leads/)
  await expect(heard(page)).toContainText('4 new hot leads')
  await expect(inHand(page)).toHaveAccessibleName(name)
  await expect(inHand(page).getByRole('button')).toBeFocused()
  await expect.poll(() => inHand(page).boundingBox()).toEqual(before)

  await newsButton(page).click()
  await expect(newsButton(page)).toHaveCount(0)
  await expect(inHand(page)).toHaveAccessibleName(/Walker 1[0-3]/)
  await expect(inHand(page).getByRole('button')).toBeFocused()
})

test('a sync that sorts one lane anew moves nothing under the eyes either', async ({
  world,
  browserWithHeatline,
}) => {
  const page = await openScrolled(world, browserWithHeatline)
  const name = (await inHand(page).getAttribute('aria-label')) ?? ''
  const before = await inHand(page).boundingBox()
  const place = async () => Number(await inHand(page).getAttribute('aria-posinset'))
  const stood = await place()
  // Four from below read something, which sorts them above everybody of their lane.
  await world.call('POST', '/v1/signals', {
    signals: [10, 11, 12, 13].map((n) => ({ ...demoOf(`walker-${n}`), type: 'blog_read' })),
  })
  await syncByItself(page)
  await expect.poll(place).toBe(stood + 4)
  await expect(inHand(page)).toHaveAccessibleName(name)
  await expect(inHand(page).getByRole('button')).toBeFocused()
  await expect.poll(() => inHand(page).boundingBox()).toEqual(before)
})

test('a lead in hand that turns hot stays in hand and in sight, and is no news', async ({
  world,
  browserWithHeatline,
}) => {
  const page = await openScrolled(world, browserWithHeatline)
  const name = (await inHand(page).getAttribute('aria-label')) ?? ''
  await world.call('POST', '/v1/signals', { signals: [demoOf(`walker-${name.split(' ')[1]}`)] })
  await syncByItself(page)
  await expect.poll(() => namesIn(page, 'Hot')).toContain(name)
  await expect(inHand(page)).toHaveAccessibleName(name)
  await expect(inHand(page)).toBeInViewport()
  await expect(newsButton(page)).toHaveCount(0)
})

test('a lead that leaves from under the hand is told quietly, and the walk goes on from there', async ({
  world,
  browserWithHeatline,
}) => {
  const page = await openScrolled(world, browserWithHeatline)
  const name = (await inHand(page).getAttribute('aria-label')) ?? ''
  const names = await namesIn(page, 'Warm')
  const next = names[names.indexOf(name) + 1] ?? ''
  const number = Number(name.split(' ')[1])
  await world.call('PUT', '/v1/leads', { leads: [aWalker(number, { ownerId: 'bob' })] })
  await syncByItself(page)
  await expect(leadRow(page, name)).toHaveCount(0)
  await expect(heard(page)).toContainText(`${name} has left the queue`)
  await page.keyboard.press('j')
  await expect(inHand(page)).toHaveAccessibleName(next)
})

/** Types on and on into whatever has the focus, until the dialog has gone, and then a few letters more. */
const typeOnPastDialog = (page: Page, rest: string) =>
  page.evaluate(async (letters) => {
    const press = (key: string) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      )
    while (document.querySelector('dialog[open]')) {
      press('j')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    for (const letter of letters) press(letter)
  }, rest)

test('a lead that leaves from under a note ends it, and the rest of the sentence decides on nobody', async ({
  world,
  browserWithHeatline,
}) => {
  const page = await openScrolled(world, browserWithHeatline)
  const name = (await inHand(page).getAttribute('aria-label')) ?? ''
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('Wants a')
  const typing = typeOnPastDialog(page, 'jajua')
  await world.call('PUT', '/v1/leads', {
    leads: [aWalker(Number(name.split(' ')[1]), { ownerId: 'bob' })],
  })
  await syncByItself(page)
  await typing
  const notice = page.getByRole('paragraph').filter({ hasText: `Nothing was saved: ${name}` })
  await expect(notice).toBeVisible()
  await expect(inHand(page)).toHaveCount(0)
})
