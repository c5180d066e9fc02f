import { expect, test } from './beside.ts'
import { ago } from './sales-day.ts'

const linkedin = (path: string) => `https://www.linkedin.com${path}`

test.use({ answers: { allowed: ['https://*.linkedin.com/*'] } })

test('a page nobody knows is linked by hand, to a lead or a new one, and taken back', async ({
  beside,
  world,
  day,
}) => {
  const onServer = async (kind: string) =>
    (await world.decisions(day.ana)).filter((decision) => decision.kind === kind)
  const tab = await beside.tab(linkedin('/in/nora-new'))
  await beside.clickIcon(tab)
  const panel = await beside.panel()
  await expect.poll(panel.text).toContain('Not in your queue')

  await panel.fill('Find who it is', 'vera')
  await panel.click('Vera Vale')
  await expect.poll(panel.person).toBe('Vera Vale')
  await expect
    .poll(() => onServer('link'))
    .toMatchObject([{ leadId: 'vera', record: 'linkedin:person:nora-new' }])
  await tab.goto(linkedin('/in/dirk-example'))
  await expect.poll(panel.person).toBe('Dirk Dorn')
  await tab.goto(linkedin('/in/nora-new'))
  await expect.poll(panel.person).toBe('Vera Vale')
  await panel.click('Linked by hand')
  await panel.click('Unlink')
  await expect.poll(panel.text).toContain('Not in your queue')

  await panel.click('Add as a new lead')
  await panel.click('Add lead')
  await expect.poll(panel.text).toContain('Expected a name')
  await panel.fill('Name', 'Nora New')
  await panel.fill('Company', 'Newcomers')
  await panel.click('Add lead')
  await expect.poll(panel.person).toBe('Nora New')
  await expect.poll(() => onServer('add')).toHaveLength(1)
  await panel.click('Undo')
  await expect.poll(panel.text).toContain('Not in your queue')
})

test('a link wins over everything, until it is taken back', async ({ beside }) => {
  const tab = await beside.tab(linkedin('/in/vera-example'))
  await beside.clickIcon(tab)
  const panel = await beside.panel()
  await expect.poll(panel.person).toBe('Vera Vale')
  await panel.click('Same record')
  await panel.click('Somebody else')
  await panel.fill('Find who it is', 'dirk')
  await panel.click('Dirk Dorn')
  await expect.poll(panel.person).toBe('Dirk Dorn')
  await tab.reload()
  await expect.poll(panel.person).toBe('Dirk Dorn')
  await panel.press('u')
  await expect.poll(panel.person).toBe('Vera Vale')
})

test('of several leads the rep chooses once; a company is its people', async ({ beside, world }) => {
  const twin = (id: string, name: string) => ({
    id,
    name,
    createdAt: ago(86_400_000),
    ownerId: 'ana',
    linkedinUrl: linkedin('/in/twin'),
    account: { id: 'twins', name: 'Twin Works', recordUrls: [linkedin('/company/twin-works')] },
  })
  await world.call('PUT', '/v1/leads', { leads: [twin('tim', 'Tim Twin'), twin('tom', 'Tom Twin')] })
  const tab = await beside.tab(linkedin('/in/twin'))
  await beside.clickIcon(tab)
  const panel = await beside.panel()
  await expect.poll(panel.text).toContain('2 leads fit this page')
  await panel.click('Tom Twin')
  await expect.poll(panel.person).toBe('Tom Twin')
  await tab.reload()
  await expect.poll(panel.person).toBe('Tom Twin')

  await tab.goto(linkedin('/company/twin-works'))
  await expect.poll(panel.text).toMatch(/Twin Works\s+2 people you can see/)
  await panel.click('Tim Twin')
  await expect.poll(panel.person).toBe('Tim Twin')
  await panel.click('Account')
  await expect.poll(panel.text).toContain('2 people you can see')
  await tab.goto(linkedin('/company/nobody-knows'))
  await expect.poll(panel.text).toContain('Nobody you can see works at this company')
})
