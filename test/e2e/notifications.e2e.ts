import type { Page } from '@playwright/test'
import type { browser as Api } from 'wxt/browser'
import type { ExtensionBrowser } from '../../scripts/browser.ts'
import { namesIn, openSignedIn, setUpSalesDay } from './sales-day.ts'
import { inWorker, killWorker } from './service-worker.ts'
import { expect, leadRow, press, test, type World } from './world.ts'

/** In a page of the extension, which sees what the worker shows without waking it. This program has no such name. */
declare const chrome: typeof Api

/** Runs out nearly at once. */
const within = (minutes: number) => ({
  id: 'short',
  name: 'Hot within a short time',
  targets: [{ band: 'hot', minutes, calendarId: 'always' }],
  warnAt: [0.0001],
})

/** `HH:MM` by this machine's clock, so many hours from now. */
const localTimeIn = (hours: number): string =>
  new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 5)

const onScreen = (page: Page): Promise<string[]> =>
  page.evaluate(async () => Object.keys(await chrome.notifications.getAll()))
const badge = (page: Page) =>
  page.evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})])
const takeAway = (page: Page, id: string) => page.evaluate((name) => chrome.notifications.clear(name), id)

const signInWith = async (world: World, browser: ExtensionBrowser, policy: object): Promise<Page> => {
  const { ana } = await setUpSalesDay(world)
  await world.call('PUT', '/v1/sla-policy', policy)
  const page = await openSignedIn(browser, world, ana)
  await expect.poll(() => namesIn(page, 'Hot')).toEqual(['Dirk Dorn', 'Vera Vale'])
  return page
}

test('who runs out and who is over is told once each, by whichever worker is alive', async ({
  world,
  browserWithHeatline: browser,
}) => {
  const page = await signInWith(world, browser, within(2))
  await expect.poll(() => onScreen(page)).toEqual(['sla-warning'])
  await expect.poll(() => badge(page)).toEqual(['2', 'Heatline: 2 hot leads, 2 of them due'])
  const alarm = await page.evaluate(() => chrome.alarms.get('deadline'))
  expect(alarm?.scheduledTime).toBeGreaterThan(Date.now())

  await takeAway(page, 'sla-warning')
  await killWorker(browser)
  await expect.poll(() => onScreen(page), { timeout: 200_000 }).toEqual(['sla-breach'])
  const overdue = ['2', 'Heatline: 2 hot leads, 2 of them due, 2 overdue']
  await expect.poll(() => badge(page)).toEqual(overdue)

  await takeAway(page, 'sla-breach')
  await page.evaluate(() => chrome.action.setTitle({ title: 'Nobody has looked yet' }))
  await killWorker(browser)
  await page.reload()
  await expect.poll(() => badge(page)).toEqual(overdue)
  await expect(leadRow(page, 'Dirk Dorn')).toBeVisible()
  expect(await onScreen(page)).toEqual([])
})

test('a lead that is accepted is still owed a touch; one that is rejected leaves the notification, the last takes it along', async ({
  world,
  browserWithHeatline: browser,
}) => {
  const page = await signInWith(world, browser, within(60))
  await expect.poll(() => onScreen(page)).toEqual(['sla-warning'])
  await leadRow(page, 'Dirk Dorn').click()
  await page.keyboard.press('a')
  await expect.poll(() => badge(page)).toEqual(['1', 'Heatline: 1 hot lead, 1 of them due'])
  await expect(page.getByRole('heading', { name: 'Vera Vale' })).toBeVisible()
  await page.keyboard.press('a')
  await expect.poll(() => badge(page)).toEqual(['', 'Heatline'])
  expect(await onScreen(page)).toEqual(['sla-warning'])
  await press(page, 'u', 'u')
  for (const name of ['Dirk Dorn', 'Vera Vale']) {
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await press(page, 'r', '5')
  }
  await expect.poll(() => onScreen(page)).toEqual([])
  await expect.poll(() => badge(page)).toEqual(['', 'Heatline'])
})

test('a click on a notification leads to the lead, in the workspace that is open', async ({
  world,
  browserWithHeatline: browser,
}) => {
  const page = await signInWith(world, browser, within(60))
  await expect.poll(() => onScreen(page)).toEqual(['sla-warning'])
  // What the browser calls when somebody clicks; no public name leads there.
  const click = () => inWorker(browser, `chrome.notifications.onClicked.dispatch('sla-warning')`)
  const opened = browser.context.waitForEvent('page')
  await click()
  const workspace = await opened
  // Wide, so that the queue stands beside the lead.
  await workspace.setViewportSize({ width: 1280, height: 800 })
  await expect(workspace.getByRole('heading', { name: 'Dirk Dorn' })).toBeVisible()
  await expect(workspace).toHaveURL(/workspace\.html$/)
  await expect.poll(() => onScreen(page)).toEqual([])

  await leadRow(workspace, 'Vera Vale').click()
  await expect(workspace.getByRole('heading', { name: 'Vera Vale' })).toBeVisible()
  const pages = browser.context.pages().length
  await click()
  await expect(workspace.getByRole('heading', { name: 'Dirk Dorn' })).toBeVisible()
  expect(browser.context.pages()).toHaveLength(pages)
})

test('what the rep is told of is set in the options, and holds at once', async ({
  world,
  browserWithHeatline: browser,
}) => {
  const page = await signInWith(world, browser, within(60))
  await expect.poll(() => onScreen(page)).toEqual(['sla-warning'])
  const options = await browser.open('options.html')
  const box = (name: string | RegExp) => options.getByRole('checkbox', { name })
  await expect(box('Cold')).not.toBeChecked()
  await box('Hot').uncheck()
  await expect.poll(() => onScreen(page)).toEqual([])
  await options.reload()
  await expect(box('Hot')).not.toBeChecked()

  await box(/certain hours/).check()
  await options.getByLabel('from').fill('08:00')
  await expect(options.getByText(/got 08:00 for both/)).toBeVisible()
  await options.getByLabel('from').fill(localTimeIn(-1))
  await options.getByLabel('to', { exact: true }).fill(localTimeIn(2))
  await box('Hot').check()
  await options.getByRole('button', { name: 'Show a test notification' }).click()
  await expect.poll(() => onScreen(page)).toEqual(['test'])
  await box(/certain hours/).uncheck()
  await expect.poll(() => onScreen(page)).toContain('sla-warning')
})
