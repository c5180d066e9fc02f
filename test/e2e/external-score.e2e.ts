import { ago, namesIn, openSignedIn, setUpSalesDay, syncNow, threePanes } from './sales-day.ts'
import { expect, leadRow, test, whyThisScore } from './world.ts'

const HOUR = 3_600_000

/** What a vendor of intent data makes of Cole, of whom the engine knows next to nothing. */
const vendorsScore = {
  leadId: 'cole',
  source: 'intent-vendor',
  asOf: ago(2.5 * HOUR),
  total: 40,
  lines: [
    { label: 'Compared vendors', points: 45.5 },
    { label: 'Small team', points: -5.5 },
  ],
}

test('a score from elsewhere is shown as it was received, and orders the queue while the workspace says so', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  await world.call('PUT', '/v1/scores', { scores: [vendorsScore] })
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  const orderOf = async () => [await namesIn(page, 'Hot'), await namesIn(page, 'Cold')]
  const byEngine = [['Dirk Dorn', 'Vera Vale'], ['Cole Cold']]
  await expect.poll(orderOf).toEqual(byEngine)

  await leadRow(page, 'Cole Cold').click()
  const external = whyThisScore(page).getByRole('region', { name: 'Score from Intent vendor' })
  await expect(external.getByRole('listitem')).toHaveText(['Compared vendors+45.5', 'Small team−5.5'])
  await expect(external.getByText('40', { exact: true })).toBeVisible()
  await expect(external.getByText('Hot')).toBeVisible()
  await expect(external.getByText('As received; made 2 h ago')).toBeVisible()

  await world.call('PUT', '/v1/scoring', { orderBy: 'external:intent-vendor' })
  await syncNow(page)
  await expect.poll(async () => (await orderOf())[0]).toEqual(['Cole Cold'])
  await expect.poll(async () => (await orderOf())[1]).toHaveLength(4)
  await expect(external.getByText(/orders the queue/)).toBeVisible()
  await expect(leadRow(page, 'Cole Cold')).toContainText('40')

  await world.call('PUT', '/v1/scoring', { orderBy: 'engine' })
  await syncNow(page)
  await expect.poll(orderOf).toEqual(byEngine)
  await expect(external.getByText(/orders the queue/)).toHaveCount(0)
})
