import type { DecisionAnswer } from '../../lib/contract/index.ts'
import { decisionInput } from '../fixtures/api.ts'
import { ago, openSignedIn, setUpSalesDay, threePanes } from './sales-day.ts'
import { expect, leadRow, test, whyThisScore } from './world.ts'

const DAY = 86_400_000

for (const size of [threePanes, { path: 'sidepanel.html', width: 320, height: 720 }])
  test(`a rep says which line is wrong by keyboard alone, and takes it back (${size.width} px)`, async ({
    world,
    browserWithHeatline,
  }) => {
    const { ana } = await setUpSalesDay(world)
    const page = await openSignedIn(browserWithHeatline, world, ana, size)
    const disputes = async () => (await world.decisions(ana)).filter(({ kind }) => kind === 'dispute')
    await leadRow(page, 'Vera Vale').click()
    const why = whyThisScore(page)
    await expect(why.getByText('Asked for a demo')).toBeVisible()
    const first = why.getByRole('list').first().getByRole('listitem').first()

    await page.keyboard.press('d')
    await expect(first.getByRole('button', { name: /^This is wrong/ })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('d')
    await page.getByRole('textbox', { name: 'What would be right?' }).fill('Intern, not Director')
    await page.keyboard.press('Enter')

    await expect(first.getByText('Disputed: Intern, not Director')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Vera Vale' })).toBeVisible()
    await expect.poll(disputes).toHaveLength(1)
    const [dispute] = await disputes()
    expect(dispute).toMatchObject({ leadId: 'vera', note: 'Intern, not Director', seen: { modelVersion: 1 } })
    expect(dispute).toMatchObject({ line: `rule:${dispute?.ruleId}` })

    await first.getByRole('button', { name: 'Undo' }).click()
    await expect(first.getByText(/Disputed/)).toHaveCount(0)
    await expect.poll(async () => (await world.decisions(ana)).some(({ kind }) => kind === 'undo')).toBe(true)
  })

test('a colleague’s dispute is shown with the name, and not offered to be taken back', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana, bob } = await setUpSalesDay(world)
  const line = { key: 'rule:director-or-above', label: 'Director or above', points: 5000 }
  const dispute = decisionInput({
    leadId: 'bo',
    kind: 'dispute',
    decidedAt: ago(0),
    line: line.key,
    ruleId: 'director-or-above',
    note: 'Intern, not VP',
    seen: {
      ...{ modelId: 'gated-15', modelVersion: 1, total: 5000, band: 'cold', lines: [line] },
      sla: { state: 'none', dueAt: null },
    },
  })
  const { results } = await world.call<DecisionAnswer>('POST', '/v1/decisions', { decisions: [dispute] }, bob)
  expect(results).toMatchObject([{ status: 'applied' }])
  await world.call('PUT', '/v1/leads', {
    leads: [{ id: 'bo', name: 'Bo Bobsen', title: 'VP Sales', createdAt: ago(8 * DAY), ownerId: 'ana' }],
  })
  const page = await openSignedIn(browserWithHeatline, world, ana)
  await leadRow(page, 'Bo Bobsen').click()
  const disputed = whyThisScore(page)
    .getByRole('listitem')
    .filter({ hasText: 'Disputed by Bob Berg: Intern, not VP' })
  await expect(disputed).toBeVisible()
  await expect(disputed.getByRole('button', { name: 'Undo' })).toHaveCount(0)
})
