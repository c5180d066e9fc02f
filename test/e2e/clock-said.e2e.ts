import type { Locator, Page } from '@playwright/test'
import type { Millis } from '../../lib/contract/index.ts'
import { signInWithToken } from '../../scripts/sign-in.ts'
import { startTurnedWorld, type TurnedWorld } from './turned-clock.ts'
import { expect, leadRow, test } from './world.ts'

const MINUTE = 60_000
/** Monday, 2 March 2026, 10:00 in Berlin: the office is open. */
const TEN = Date.parse('2026-03-02T09:00:00.000Z') as Millis

/** Due within the hour, as every hot lead here. */
const setUp = async ({ request }: TurnedWorld): Promise<void> => {
  const lead = {
    ...{ id: 'hal', name: 'Hal Hotter', title: 'Director of Sales', ownerId: 'ada' },
    createdAt: new Date(TEN - 24 * 60 * MINUTE).toISOString(),
    account: { id: 'hal-inc', name: 'Hal Inc', attributes: { employees: 200, industry: 'software' } },
  }
  const demo = { id: 'hal-demo', leadId: 'hal', type: 'demo_requested', at: new Date(TEN).toISOString() }
  await request('/v1/leads', { method: 'PUT', body: { leads: [lead] } }, 'admin')
  await request('/v1/signals', { method: 'POST', body: { signals: [demo] } }, 'admin')
}

const log = (page: Page): Locator => page.getByRole('log')
const warnings = (page: Page): Locator => log(page).getByText(/Hal Hotter: \d+ min left/)
const breaches = (page: Page): Locator =>
  log(page).getByText('Hal Hotter: the time for the first touch is over.')

/** Whether a change of it would be read out: by itself, or by whatever it stands in. */
const isLive = (element: Locator): Promise<boolean> =>
  element.evaluate((one) => {
    const live = one.closest('[aria-live], [role="status"], [role="alert"], [role="log"]')
    return live !== null && live.getAttribute('aria-live') !== 'off'
  })

test.describe('a clock that runs while one looks', () => {
  let world: TurnedWorld
  test.beforeEach(async () => {
    world = await startTurnedWorld(TEN)
    await setUp(world)
  })
  test.afterEach(() => world.stop())

  test('is said politely once a line that it crosses, and is silent itself', async ({
    browserWithHeatline,
  }) => {
    const page = await browserWithHeatline.open('workspace.html', { width: 1280, height: 800 })
    await signInWithToken(page, world.url, await world.tokenFor('ada'))
    const timer = leadRow(page, 'Hal Hotter').getByRole('timer')
    await expect(page.getByRole('heading', { name: 'Hal Hotter' })).toBeVisible()
    await expect(timer).toHaveText(/5\d min left|1 h left/)
    await expect(log(page)).toHaveAttribute('aria-live', 'polite')
    await expect(warnings(page)).toHaveCount(0)

    await world.turn(page, 35 * MINUTE)
    await expect(timer).toHaveText(/2\d min left/)
    await expect(warnings(page)).toHaveCount(1)
    await world.turn(page, 2 * MINUTE)
    await expect(timer).toHaveText(/2[0-3] min left/)
    await expect(warnings(page), 'not again for going on').toHaveCount(1)
    await expect(breaches(page)).toHaveCount(0)

    await world.turn(page, 40 * MINUTE)
    await expect(timer).toHaveText(/over$/)
    await expect(breaches(page)).toHaveCount(1)
    for (const one of await page.getByRole('timer').all()) expect(await isLive(one)).toBe(false)
    expect(await page.locator('[aria-live="assertive"], [role="alert"]').count()).toBe(0)
  })
})
