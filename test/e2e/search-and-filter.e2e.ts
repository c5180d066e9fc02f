import type { Locator, Page } from '@playwright/test'
import { launchWithExtension } from '../../scripts/browser.ts'
import { ago, namesIn, openSignedIn, setUpSalesDay, syncNow, threePanes } from './sales-day.ts'
import { expect, inHand, leadRow, queue, test, type World } from './world.ts'

const DAY = 86_400_000

const aPoolLead = (id: string, name: string, over: object = {}) => ({
  id,
  name,
  createdAt: ago(2 * DAY),
  account: { id: 'pool', name: 'Aktiengesellschaft Łódź', attributes: { employees: 9 } },
  ...over,
})

const results = (page: Page): Locator => page.getByRole('list', { name: 'Search results' })
const listed = (list: Locator): Promise<(string | null)[]> =>
  list.getByRole('listitem').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))
const filters = (page: Page): Locator => page.getByRole('dialog', { name: 'Filter' })

const searchFor = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('/')
  await page.keyboard.type(text)
}

const openFilters = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('f')
  await expect(filters(page)).toBeVisible()
  return filters(page)
}

const choose = (dialog: Locator, name: RegExp): Promise<void> => dialog.getByRole('button', { name }).click()

const setUpWithPool = async (world: World) => {
  const day = await setUpSalesDay(world)
  await world.call('PUT', '/v1/leads', {
    leads: [
      aPoolLead('zoe', 'Zoë Müller', { title: 'Straßenbau', tags: ['fair'] }),
      aPoolLead('max', 'Max Mole', { source: 'fair' }),
    ],
  })
  return day
}

test('a search finds by name, company, title and note, without accents, and says where a lead is', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpWithPool(world)
  await world.call(
    'POST',
    '/v1/decisions',
    {
      decisions: [
        {
          id: '019ca000-0000-7000-8000-000000000001',
          leadId: 'tara',
          kind: 'note',
          note: 'Wants the security review before summer',
          decidedAt: ago(60_000),
          seen: null,
        },
      ],
    },
    ana,
  )
  const page = await openSignedIn(browserWithHeatline, world, ana)
  await searchFor(page, 'muller')
  await expect.poll(() => listed(results(page))).toEqual(['Zoë Müller'])
  await expect(results(page).locator('mark')).toHaveText(['Müller'])
  for (const [text, names] of [
    ['lodz', ['Zoë Müller', 'Max Mole']],
    ['strassen', ['Zoë Müller']],
    ['security', ['Tara Two']],
    ['dirk inc', ['Dirk Dorn']],
  ] as const) {
    await page.keyboard.press('Escape')
    await searchFor(page, text)
    await expect.poll(async () => (await listed(results(page))).toSorted()).toEqual(names.toSorted())
  }
  await page.keyboard.press('Escape')
  await searchFor(page, 'security')
  await expect(results(page).getByRole('listitem')).toContainText('Wants the security review')

  await page.keyboard.press('Enter')
  await page.keyboard.press('a')
  await expect(results(page).getByRole('listitem', { name: 'Tara Two' })).toContainText('Accepted today')

  await page.keyboard.press('/')
  await page.keyboard.type('nobody at all')
  await expect(page.getByText('No lead matches “nobody at all”')).toBeVisible()
  await page.getByRole('button', { name: 'Clear search' }).last().click()
  await expect(leadRow(page, 'Dirk Dorn')).toBeVisible()
})

/** A page whose frames come when the test says so, as on a machine that is busy. */
const holdFrames = async (page: Page): Promise<() => Promise<void>> => {
  await page.addInitScript(() => {
    const held = new Map<number, FrameRequestCallback>()
    const draw = window.requestAnimationFrame
    const call = window.cancelAnimationFrame
    // No number that the browser gives, too.
    let last = 1_000_000_000
    window.requestAnimationFrame = (act) => {
      held.set(++last, act)
      return last
    }
    window.cancelAnimationFrame = (handle) => held.delete(handle)
    Object.assign(window, {
      drawFrames$: () => {
        Object.assign(window, { requestAnimationFrame: draw, cancelAnimationFrame: call })
        for (const act of held.values()) draw(act)
      },
    })
  })
  return () => page.evaluate('drawFrames$()')
}

test('who looks for somebody before the queue is on the screen finds them, and their card', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  const drawFrames = await holdFrames(page)
  await page.reload()
  await expect(inHand(page)).toBeVisible()
  await searchFor(page, 'tara')
  await page.keyboard.press('Enter')
  await expect.poll(() => listed(results(page))).toEqual(['Tara Two'])
  await drawFrames()
  await expect(page.getByRole('heading', { name: 'Tara Two' })).toBeVisible()
})

test('a filter that lets only leads of a folded lane through shows the lane, to be unfolded', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana)
  const cold = queue(page).getByRole('button', { name: /^Cold/ })
  await cold.click()
  await expect(leadRow(page, 'Cole Cold')).toHaveCount(0)
  await choose(await openFilters(page), /^Cold/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Remove filter: Lane Cold' })).toBeVisible()
  await cold.click()
  await expect(leadRow(page, 'Cole Cold')).toBeVisible()
})

test('filters combine, keep the order of the queue, and are taken back one by one', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpWithPool(world)
  const page = await openSignedIn(browserWithHeatline, world, ana)
  const dialog = await openFilters(page)
  await choose(dialog, /^Mine/)
  await choose(dialog, /^Warm/)
  await choose(dialog, /^Hot/)
  await expect(dialog.getByRole('status')).toHaveText('4 leads')
  await page.keyboard.press('Escape')
  await expect.poll(() => namesIn(page, 'Hot')).toEqual(['Dirk Dorn', 'Vera Vale'])
  await expect.poll(() => namesIn(page, 'Warm')).toEqual(['Tara Two', 'Walt Warm'])
  await expect.poll(() => namesIn(page, 'Cold')).toEqual([])

  await searchFor(page, 'v')
  await expect
    .poll(() => listed(results(page)), 'only what the filter lets through')
    .not.toContain('Cole Cold')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Remove filter: Lane Hot' }).click()
  await expect.poll(() => namesIn(page, 'Hot')).toEqual([])
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.poll(() => namesIn(page, 'Cold')).toContain('Cole Cold')
})

test('a saved view survives reopening; it is renamed, deleted, brought back, and goes with signing out', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpWithPool(world)
  const page = await openSignedIn(browserWithHeatline, world, ana)
  await choose(await openFilters(page), /^Pool/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(filters(page).getByLabel('Name of the view')).toBeFocused()
  await page.keyboard.type('Nobody’s yet')
  await page.keyboard.press('Enter')
  await expect(filters(page).getByRole('button', { name: 'Nobody’s yet', exact: true })).toBeVisible()

  await page.reload()
  await expect(leadRow(page, 'Dirk Dorn'), 'the queue is what one begins with').toBeVisible()
  await openFilters(page)
  await expect(filters(page).getByRole('button', { name: 'Nobody’s yet', exact: true })).toBeVisible()
  await page.keyboard.press('1')
  await expect(leadRow(page, 'Dirk Dorn')).toHaveCount(0)
  await expect(leadRow(page, 'Max Mole')).toBeVisible()

  await openFilters(page)
  await choose(filters(page), /^Rename Nobody/)
  await filters(page).getByLabel('New name of Nobody’s yet').fill('The pool')
  await page.keyboard.press('Enter')
  await choose(filters(page), /^Delete The pool/)
  await expect(filters(page).getByRole('button', { name: 'The pool', exact: true })).toHaveCount(0)
  await choose(filters(page), /^Undo/)
  await expect(filters(page).getByRole('button', { name: 'The pool', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Server address')).toBeVisible()
  await expect.poll(() => page.evaluate('chrome.storage.local.get("savedViews")')).toEqual({})
})

test('two reps claim one lead at once: one has it, the other is told who', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana, bob } = await setUpWithPool(world)
  const other = await launchWithExtension()
  try {
    const pages = [
      await openSignedIn(browserWithHeatline, world, ana),
      await openSignedIn(other, world, bob),
    ] as const
    for (const page of pages) {
      await choose(await openFilters(page), /^Pool/)
      await page.keyboard.press('Escape')
    }
    // Out of the server's reach, so that neither hears of the other before both have claimed.
    await world.cut()
    await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Claim Max Mole' }).click()))
    await world.restore()
    await Promise.all(pages.map(syncNow))
    for (const page of pages)
      await expect(
        page
          .getByText(/server refused 1 decision/)
          .or(page.getByText(/^Claimed Max Mole/))
          .first(),
      ).toBeVisible()
    const refused = (page: Page) => page.getByText('The server refused 1 decision. It is kept.')
    await expect
      .poll(async () => (await Promise.all(pages.map((page) => refused(page).count()))).toSorted())
      .toEqual([0, 1])
    const lost = (await refused(pages[0]).count()) === 1 ? 0 : 1
    await pages[lost].getByRole('button', { name: 'Look' }).click()
    const winner = lost === 0 ? 'Bob Berg' : 'Ana Almeida'
    await expect(pages[lost].getByRole('dialog').getByText(`${winner} claimed it first.`)).toBeVisible()
    await pages[lost].keyboard.press('Escape')
    await expect(leadRow(pages[lost], 'Max Mole')).toHaveCount(0)

    const has = pages[1 - lost] ?? pages[0]
    await has.getByRole('button', { name: 'Clear', exact: true }).click()
    await choose(await openFilters(has), /^Mine/)
    await has.keyboard.press('Escape')
    await expect(leadRow(has, 'Max Mole')).toBeVisible()
    await expect(leadRow(has, 'Zoë Müller')).toHaveCount(0)
  } finally {
    await other.close()
  }
})

test('the numbers of the day move with decisions and undo, and show what they count', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  const today = page.getByRole('list', { name: 'Today' })
  await expect(today.getByRole('button').first()).toHaveText('0 done')
  const due = today.getByRole('button', { name: /due today/ })
  const before = await due.innerText()
  await leadRow(page, 'Dirk Dorn').click()
  await page.keyboard.press('a')
  await expect(today.getByRole('button', { name: '1 done' })).toBeVisible()
  await expect(due, 'who is accepted is still owed a touch').toHaveText(before)
  await today.getByRole('button', { name: '1 done' }).click()
  const done = page.getByRole('list', { name: 'Done today' })
  await expect.poll(() => listed(done)).toEqual(['Dirk Dorn'])
  await page.keyboard.press('u')
  await expect(today.getByRole('button', { name: '0 done' })).toBeVisible()
  await expect(page.getByText('No lead here')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the queue' }).click()
  await expect.poll(() => namesIn(page, 'Hot')).toContain('Dirk Dorn')
})

test('at the end of the queue stands what was done, and what comes next and when', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await leadRow(page, 'Dirk Dorn').click()
  await page.keyboard.press('s')
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /tomorrow/i })
    // On a Sunday next week begins tomorrow, too.
    .first()
    .click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: /snooze/i })
  if (await confirm.isVisible()) await confirm.click()
  await expect(leadRow(page, 'Dirk Dorn')).toHaveCount(0)
  for (let left = 4; left > 0; left -= 1) {
    await expect(queue(page).getByRole('listitem')).toHaveCount(left)
    await page.keyboard.press('a')
  }
  await expect(page.getByText('The queue is clear')).toBeVisible()
  await expect(page.getByText('You decided 4 leads today.')).toBeVisible()
  await expect(page.getByText(/Next: Dirk Dorn, tomorrow/)).toBeVisible()
  await page.getByRole('button', { name: 'Snoozed (1)' }).click()
  await expect.poll(() => listed(page.getByRole('list', { name: 'Snoozed' }))).toEqual(['Dirk Dorn'])
})
