import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { namesIn, openSignedIn, setUpSalesDay, syncStatus, threePanes } from './sales-day.ts'
import { inWorker, killWorker } from './service-worker.ts'
import { expect, leadRow, test, type World, whyThisScore } from './world.ts'

/** "+0.5" and "−3" (with a true minus) as thousandths. */
const thousandths = (text: string): number =>
  Math.round(Number(text.replace('−', '-').replace(/[^\d.+-]/g, '')) * 1000)

const decisionsOn = async (world: World, token: string, leadId: string) =>
  (await world.decisions(token)).filter((decision) => decision.leadId === leadId)

const openLead = async (page: Page, name: string): Promise<void> => {
  await leadRow(page, name).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

const acceptByKey = async (page: Page, name: string): Promise<void> => {
  await openLead(page, name)
  await page.keyboard.press('a')
  await expect(leadRow(page, name)).toHaveCount(0)
}

const chooseFromMenu = async (page: Page, choice: string): Promise<void> => {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: choice }).click()
}

// As `npm start` has it.
test.use({ keeps: 'embedded' })

test('the row that cannot be imported is in the report, with its line and the reason', async ({ world }) => {
  const { report } = await setUpSalesDay(world)
  const [header = '', ...rows] = readFileSync(report, 'utf8').trim().split('\n')
  expect(header).toContain('line')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/^8,/)
})

test('an imported queue stands in the order of due time, then total, and holds own leads only', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana)
  await expect.poll(() => namesIn(page, 'Hot')).toEqual(['Dirk Dorn', 'Vera Vale'])
  await expect.poll(() => namesIn(page, 'Warm')).toEqual(['Tara Two', 'Walt Warm'])
  await expect.poll(() => namesIn(page, 'Cold')).toEqual(['Cole Cold'])
  await expect(leadRow(page, 'Bo Bobsen')).toHaveCount(0)
  await expect(leadRow(page, 'Dirk Dorn').getByRole('timer')).toHaveText(/\d+ min left/)
})

test('the lines of a receipt add up to the score, and to the server', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana)
  await openLead(page, 'Vera Vale')
  const why = whyThisScore(page)
  await expect(why.getByText('Asked for a demo')).toBeVisible()
  const lines = await why.getByRole('list').first().locator(':scope > li').all()
  const points = await Promise.all(lines.map((line) => line.locator(':scope > span').nth(1).innerText()))
  const total = await why
    .locator('p', { has: page.locator('strong') })
    .locator('span')
    .innerText()
  expect(points.length).toBeGreaterThanOrEqual(5)
  expect(points.map(thousandths).reduce((sum, one) => sum + one, 0)).toBe(thousandths(total))
  await expect(why.getByText(/adds up/i)).toBeVisible()
})

test('accept and reject reach the server once, with what the rep saw; undo takes one back', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)

  await acceptByKey(page, 'Dirk Dorn')
  await expect.poll(() => decisionsOn(world, ana, 'dirk')).toHaveLength(1)
  const [accepted] = await decisionsOn(world, ana, 'dirk')
  expect(accepted).toMatchObject({
    kind: 'accept',
    memberId: 'ana',
    seen: { modelVersion: 1, band: 'hot', sla: { state: 'ok' } },
  })
  const seenTotal = accepted?.seen?.lines.reduce((sum, line) => sum + line.points, 0)
  expect(seenTotal).toBe(accepted?.seen?.total)

  await expect(
    page.getByRole('heading', { name: 'Vera Vale' }),
    'the next lead is already there',
  ).toBeVisible()
  await page.getByRole('button', { name: 'Reject' }).click()
  const reasons = page.getByRole('listbox', { name: 'Reason' })
  await reasons.getByRole('option', { name: /no budget/i }).click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: /reject/i })
  if (await confirm.isVisible()) await confirm.click()
  await expect
    .poll(() => decisionsOn(world, ana, 'vera'))
    .toMatchObject([{ kind: 'reject', reason: 'no_budget' }])

  await page.keyboard.press('u')
  await expect.poll(() => decisionsOn(world, ana, 'vera')).toHaveLength(2)
  await expect.poll(() => namesIn(page, 'Hot')).toEqual(['Vera Vale'])
})

test('decisions made while the server is gone arrive after it is back, each once', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await world.cut()
  await acceptByKey(page, 'Dirk Dorn')
  await expect(page.getByRole('heading', { name: 'Vera Vale' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(syncStatus(page)).toHaveText(/2 decisions wait/)
  await expect(page.getByText(/you are offline/i)).toBeVisible()

  await page.reload()
  await expect(leadRow(page, 'Tara Two'), 'the queue is there without a server').toBeVisible()
  await expect(leadRow(page, 'Dirk Dorn')).toHaveCount(0)

  await world.restore()
  await chooseFromMenu(page, 'Sync now')
  await expect(syncStatus(page)).not.toHaveText(/wait/)
  await expect(syncStatus(page)).toHaveText(/synced/i)
  expect(await decisionsOn(world, ana, 'dirk')).toHaveLength(1)
  expect(await decisionsOn(world, ana, 'vera')).toHaveLength(1)
})

test('a killed service worker loses nothing and comes back', async ({ world, browserWithHeatline }) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  // As a clock leaves it that was two hours ahead when the browser started.
  const everyMinute = `chrome.alarms.create('every-minute', { delayInMinutes: 120, periodInMinutes: 1 })`
  await inWorker(browserWithHeatline, everyMinute)
  await killWorker(browserWithHeatline)

  await openLead(page, 'Dirk Dorn')
  await page.keyboard.press('a')
  await expect.poll(() => decisionsOn(world, ana, 'dirk')).toHaveLength(1)
  await expect(syncStatus(page)).toHaveText(/synced/i)
  const nextAlarm = `chrome.alarms.get('every-minute').then(({ scheduledTime }) => scheduledTime - Date.now())`
  await expect.poll(() => inWorker<number>(browserWithHeatline, nextAlarm)).toBeLessThanOrEqual(60_000)
})

test('a decision that the server refuses is kept and shown, with the reason', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await world.cut()
  await acceptByKey(page, 'Dirk Dorn')
  // Meanwhile the lead goes to somebody else.
  await world.hide()
  const [lead] = (await world.feed(ana)).flatMap((change) =>
    change.kind === 'lead' && change.lead.id === 'dirk' ? [change.lead] : [],
  )
  await world.call('PUT', '/v1/leads', {
    leads: [{ id: 'dirk', name: 'Dirk Dorn', createdAt: lead?.createdAt, ownerId: 'bob' }],
  })
  await world.restore()
  await chooseFromMenu(page, 'Sync now')
  await expect(syncStatus(page)).toHaveText(/1 needs attention/)
  await chooseFromMenu(page, 'Needs attention')
  const kept = page.getByRole('dialog', { name: 'Needs attention' }).getByRole('listitem')
  await expect(kept).toHaveCount(1)
  await expect(kept).toContainText('Accept')
  await expect(kept).toContainText('The lead belongs to somebody else.')
  expect(await decisionsOn(world, ana, 'dirk')).toHaveLength(0)
})
