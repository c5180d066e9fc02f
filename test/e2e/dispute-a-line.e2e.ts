import { openSignedIn, setUpSalesDay } from './sales-day.ts'
import { expect, leadRow, test, whyThisScore } from './world.ts'

for (const size of [
  { path: 'workspace.html', width: 1280, height: 800 },
  { path: 'sidepanel.html', width: 320, height: 720 },
])
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
