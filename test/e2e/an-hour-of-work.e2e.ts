import type { Locator, Page } from '@playwright/test'
import type { Decision, Millis, SyncPage } from '../../lib/contract/index.ts'
import { signInWithToken } from '../../scripts/sign-in.ts'
import { startTurnedWorld, type TurnedWorld } from './turned-clock.ts'
import { expect, inHand, leadRow, press, queue, test, typeAhead } from './world.ts'

const MINUTE = 60_000
/** Monday, 2 March 2026, 10:00 in Berlin: the office is open. */
const TEN = Date.parse('2026-03-02T09:00:00.000Z') as Millis

const minutesAgo = (minutes: number): string => new Date(TEN - minutes * MINUTE).toISOString()

/** Seniority, size and industry make up to 12 of fit; what a lead did does the rest. */
const lead = (id: string, name: string, over: Record<string, unknown> = {}) => ({
  id,
  name,
  title: 'Director of Sales',
  email: `${id}@${id}.example`,
  ownerId: 'ada',
  createdAt: minutesAgo(60 * 24),
  account: { id: `${id}-inc`, name: `${id} Inc`, attributes: { employees: 200, industry: 'software' } },
  ...over,
})

const cold = { title: 'Engineer', account: { id: 'tiny', name: 'Tiny', attributes: { employees: 5 } } }

const demo = (leadId: string, minutes: number) => ({
  id: `${leadId}-demo`,
  leadId,
  type: 'demo_requested',
  at: minutesAgo(minutes),
})

const setUp = async (world: TurnedWorld): Promise<void> => {
  const send = async (method: string, path: string, body: unknown): Promise<void> => {
    const response = await world.request(path, { method, body }, 'admin')
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  }
  await send('PUT', '/v1/leads', {
    leads: [
      lead('hal', 'Hal Hotter'),
      lead('hana', 'Hana Heat'),
      lead('hugo', 'Hugo Hurry'),
      lead('wanda', 'Wanda Warm'),
      lead('willi', 'Willi Wait'),
      lead('wim', 'Wim Wrong'),
      lead('pia', 'Pia Pool', { ownerId: null }),
      ...['Cora', 'Carl', 'Cleo'].map((name) => lead(name.toLowerCase(), `${name} Cold`, cold)),
    ],
  })
  // One after the other: whoever turns hot first is due first.
  for (const id of ['hal', 'hana', 'hugo']) {
    await send('POST', '/v1/signals', { signals: [demo(id, 5)] })
    world.clock.advance(MINUTE)
  }
}

const clockOf = (page: Page, name: string): Locator => leadRow(page, name).getByRole('timer')

const decisionsOf = async (world: TurnedWorld, leadId: string): Promise<Decision[]> => {
  const { changes } = (await (await world.request('/v1/sync', {}, 'ada')).json()) as SyncPage
  return changes.flatMap((change) =>
    change.kind === 'decision' && change.decision.leadId === leadId ? [change.decision] : [],
  )
}

test.describe('an hour of a rep’s work, by keyboard alone', () => {
  // "Later today" has to be today for the rep, too.
  test.use({ timezoneId: 'Europe/Berlin' })
  let world: TurnedWorld
  test.beforeEach(async () => {
    world = await startTurnedWorld(TEN)
    await setUp(world)
  })
  test.afterEach(() => world.stop())

  test('every lead is worked in the order of its clock, and the server knows it all', async ({
    browserWithHeatline,
  }) => {
    const page = await browserWithHeatline.open('workspace.html', { width: 1280, height: 800 })
    await signInWithToken(page, world.url, await world.tokenFor('ada'))
    const stands = async (leadId: string, ...kinds: string[]): Promise<void> => {
      await expect
        .poll(async () => (await decisionsOf(world, leadId)).map(({ kind }) => kind), leadId)
        .toEqual(kinds)
    }

    // 10:03. The first lead is in hand already; its reasons are read, then it is called and accepted.
    await expect(inHand(page)).toHaveAccessibleName('Hal Hotter')
    await expect(clockOf(page, 'Hal Hotter')).toHaveText(/5\d min left/)
    await press(page, 't')
    await expect(page.getByRole('dialog')).toBeVisible()
    await press(page, '1', '1')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(clockOf(page, 'Hal Hotter')).toHaveText('met')
    await press(page, 'a')
    await expect(inHand(page), 'the next one is there').toHaveAccessibleName('Hana Heat')
    await stands('hal', 'touch', 'accept')

    // 10:35. Half an hour on the phone: both that wait are in warning, none is late.
    await world.turn(page, 32 * MINUTE)
    await expect(clockOf(page, 'Hana Heat')).toHaveText(/2\d min left/)

    // A reason by its letters; taken back; rejected again by the digit of another one.
    await press(page, 'r')
    await typeAhead(page, 'no bud', 'No budget')
    await press(page, 'Enter')
    await expect(inHand(page)).toHaveAccessibleName('Hugo Hurry')
    await press(page, 'u')
    await expect(inHand(page), 'undo brings it back into the hand').toHaveAccessibleName('Hana Heat')
    await press(page, 'r', '6')
    await expect(inHand(page)).toHaveAccessibleName('Hugo Hurry')
    await stands('hana', 'reject', 'undo', 'reject')
    const [first, , second] = await decisionsOf(world, 'hana')
    expect([first?.reason, second?.reason]).toEqual(['no_budget', 'no_need'])
    expect(second?.seen, 'with what was seen').toMatchObject({ band: 'hot', sla: { state: 'warning' } })

    // 11:07. Too late for the third: the clock says so, the late call is logged, and stays a miss.
    await world.turn(page, 32 * MINUTE)
    await expect(clockOf(page, 'Hugo Hurry')).toHaveText(/over|overdue/)
    await press(page, 't', '2', '1')
    await expect(clockOf(page, 'Hugo Hurry')).toHaveText('missed')
    await press(page, 'a')
    await stands('hugo', 'touch', 'accept')

    // The warm lane: one rests until later today, one is rejected, one is claimed from the pool.
    await press(page, 'g', 'w')
    const names = ['Wanda Warm', 'Willi Wait', 'Wim Wrong', 'Pia Pool']
    await expect
      .poll(async () => names.includes((await inHand(page).getAttribute('aria-label')) ?? ''))
      .toBe(true)
    await press(page, '/')
    await page.keyboard.type('willi')
    await press(page, 'Enter')
    await expect(page.getByRole('heading', { name: 'Willi Wait' })).toBeVisible()
    await press(page, 's', '1', '1')
    await expect(page.getByRole('dialog')).toBeHidden()
    await stands('willi', 'snooze')
    await press(page, '/')
    await page.keyboard.type('pia')
    await press(page, 'Enter')
    await expect(page.getByRole('heading', { name: 'Pia Pool' })).toBeVisible()
    await press(page, 'c')
    await stands('pia', 'claim')
    await press(page, '/', 'Escape')

    // A new hot lead comes in. It does not move what is in hand.
    await press(page, 'g', 'c')
    const before = await inHand(page).getAttribute('aria-label')
    await world.request(
      '/v1/signals',
      {
        method: 'POST',
        body: { signals: [{ ...demo('wanda', 0), at: new Date(world.clock.now()).toISOString() }] },
      },
      'admin',
    )
    await world.turn(page, MINUTE)
    await expect(queue(page).getByRole('group', { name: 'Hot' })).toContainText('Wanda Warm')
    await expect(inHand(page)).toHaveAccessibleName(before ?? '')
    await press(page, 'g', 'h')
    await expect(inHand(page)).toHaveAccessibleName('Wanda Warm')

    // The cold ones in one go, with one reason.
    await press(page, 'g', 'c', 'x', 'j', 'x', 'j', 'x')
    await expect(page.getByText('3 selected')).toBeVisible()
    await press(page, 'r', '1')
    for (const id of ['cora', 'carl', 'cleo']) await stands(id, 'reject')
    await press(page, 'u')
    for (const id of ['cora', 'carl', 'cleo']) await stands(id, 'reject', 'undo')

    // In the afternoon the one that rested is back by itself.
    await expect(leadRow(page, 'Willi Wait')).toHaveCount(0)
    await world.turn(page, 5 * 60 * MINUTE)
    await expect(leadRow(page, 'Willi Wait')).toBeVisible()
  })
})
