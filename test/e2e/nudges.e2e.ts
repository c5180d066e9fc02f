import { openSignedIn, setUpSalesDay } from './sales-day.ts'
import { inWorker } from './service-worker.ts'
import { expect, leadRow, test, type World } from './world.ts'

const give = (world: World, id: string, name: string) =>
  world.call('PUT', '/v1/leads', {
    leads: [{ id, name, createdAt: new Date().toISOString(), ownerId: 'ana' }],
  })

test('an open panel hears of what happens elsewhere, without an alarm and after the server was gone', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana)
  await inWorker(browserWithHeatline, 'chrome.alarms.clearAll()')
  await give(world, 'nina', 'Nina New')
  await expect(leadRow(page, 'Nina New')).toBeVisible({ timeout: 30_000 })
  await world.cut()
  await world.restore()
  await give(world, 'omar', 'Omar Other')
  await expect(leadRow(page, 'Omar Other')).toBeVisible({ timeout: 60_000 })
})
