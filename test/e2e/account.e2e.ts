import type { Page } from '@playwright/test'
import type { ScoringModel } from '../../lib/contract/index.ts'
import { expectAccessible } from './accessible.ts'
import { ago, openSignedIn, setUpSalesDay, syncNow, threePanes } from './sales-day.ts'
import { expect, leadRow, test, type World } from './world.ts'

const account = { id: 'walt Inc', name: 'Walt Inc', attributes: { employees: 80, industry: 'software' } }
const colleague = (id: string, name: string, ownerId: string) => ({
  ...{ id, name, ownerId, account },
  createdAt: ago(86_400_000),
})
const seen = (id: string, type: string, of: { leadId: string } | { accountId: string }) => ({
  ...{ id, type, at: ago(15 * 60_000) },
  ...of,
})

/** Walt's company: Wanda of the same rep, Bill of another, something seen of the company itself; accounts are hot from 15. */
const setUpAccount = async (world: World): Promise<string> => {
  const { ana } = await setUpSalesDay(world)
  await world.call('PUT', '/v1/leads', {
    leads: [colleague('wanda', 'Wanda Wide', 'ana'), colleague('bill', 'Bill Beside', 'bob')],
  })
  await world.call('POST', '/v1/signals', {
    signals: [
      seen('wanda-1', 'case_study_downloaded', { leadId: 'wanda' }),
      seen('bill-1', 'webinar_attended', { leadId: 'bill' }),
      seen('walt-inc-1', 'webinar_attended', { accountId: 'walt Inc' }),
    ],
  })
  const model = await world.call<ScoringModel>('GET', '/v1/models/gated-15/1')
  const withAccounts = { ...model, changeNote: 'Accounts count', accountRollUp: { hotFrom: 15 } }
  await world.call('POST', '/v1/models', { model: withAccounts, publish: true })
  return ana
}

const accountOf = (page: Page) => page.getByRole('region', { name: 'Account' })
const lineOf = (page: Page, who: string) =>
  accountOf(page)
    .getByRole('list', { name: 'Who contributed' })
    .getByRole('listitem')
    .filter({ hasText: who })

for (const size of [threePanes, { path: 'sidepanel.html', width: 320, height: 720 }])
  test(`an account is hot although nobody of it is, by people out of sight too (${size.width} px)`, async ({
    world,
    browserWithHeatline,
  }) => {
    const ana = await setUpAccount(world)
    const page = await openSignedIn(browserWithHeatline, world, ana, size)
    await leadRow(page, 'Walt Warm').click()

    await expect(accountOf(page).getByText('Account hot although nobody is')).toBeVisible()
    await expect(accountOf(page).getByText('17 of 15 points of engagement')).toBeVisible()
    await expect(lineOf(page, 'Walt Warm')).toHaveText(/this lead.*Warm\+4$/)
    await expect(lineOf(page, 'Wanda Wide')).toHaveText(/Warm\+5$/)
    await expect(lineOf(page, 'The account itself')).toHaveText(/Webinar attended · 1\d min ago\+4$/)
    await expect(lineOf(page, '1 person you do not see')).toHaveText(/\+4$/)
    await expect(accountOf(page)).not.toContainText('Bill')
    await expectAccessible(page, 'an account')

    await lineOf(page, 'Wanda Wide').getByRole('button').click()
    await expect(page.getByRole('heading', { name: 'Wanda Wide' })).toBeVisible()
    await expect(lineOf(page, 'Wanda Wide')).toContainText('this lead')
  })

test('an account is scored by whom the rep sees while the server cannot be asked, and by all again after', async ({
  world,
  browserWithHeatline,
}) => {
  const ana = await setUpAccount(world)
  const page = await openSignedIn(browserWithHeatline, world, ana)
  await world.cut()
  await leadRow(page, 'Walt Warm').click()
  await expect(accountOf(page).getByText('Account not hot')).toBeVisible()
  await expect(accountOf(page).getByText('13 of 15 points of engagement')).toBeVisible()
  await expect(accountOf(page).getByText(/^Only people you see count/)).toBeVisible()
  await expect(lineOf(page, 'you do not see')).toHaveCount(0)

  await world.restore()
  await accountOf(page).getByRole('button', { name: 'Ask again' }).click()
  await expect(accountOf(page).getByText('Everybody at this account counts.')).toBeVisible()
  await expect(accountOf(page).getByText('17 of 15 points of engagement')).toBeVisible()
})

test('what is seen of an account reaches the open panel and counts for it alone', async ({
  world,
  browserWithHeatline,
}) => {
  const ana = await setUpAccount(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await leadRow(page, 'Walt Warm').click()
  await expect(accountOf(page).getByText('17 of 15 points of engagement')).toBeVisible()
  await world.call('POST', '/v1/signals', {
    signals: [seen('walt-inc-2', 'demo_requested', { accountId: 'walt Inc' })],
  })
  await syncNow(page)
  await expect(accountOf(page).getByText('27 of 15 points of engagement')).toBeVisible()
  await expect(lineOf(page, 'The account itself')).toHaveText(/\+14$/)
  await expect(lineOf(page, 'Walt Warm')).toHaveText(/\+4$/)
})
