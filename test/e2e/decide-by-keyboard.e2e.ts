import type { Page } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'
import { namesIn, openSignedIn, setUpSalesDay, syncNow, threePanes } from './sales-day.ts'
import { expect, heard, inHand, leadRow, press, test, typeAhead, type World } from './world.ts'

const kindsOn = async (world: World, token: string, leadId: string) =>
  (await world.decisions(token)).filter((decision) => decision.leadId === leadId)

test('a rep decides all day by keyboard alone', async ({ world, browserWithHeatline }) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await expect(inHand(page)).toHaveAccessibleName('Dirk Dorn')

  // A touch and what came of it: channel, outcome.
  await press(page, 't')
  await expect(page.getByRole('listbox', { name: 'Channel' })).toBeFocused()
  await press(page, '1')
  await expect(page.getByRole('listbox', { name: 'Outcome' })).toBeFocused()
  await press(page, '4')
  await expect(heard(page)).toContainText('Call logged with Dirk Dorn: left a voicemail')
  await expect
    .poll(() => kindsOn(world, ana, 'dirk'))
    .toMatchObject([{ kind: 'touch', channel: 'call', result: 'voicemail' }])

  // A note; Enter keeps it.
  await press(page, 'n')
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Asks for a call after four')
  await press(page, 'Enter')
  await expect
    .poll(async () => (await kindsOn(world, ana, 'dirk')).at(-1))
    .toMatchObject({ kind: 'note', note: 'Asks for a call after four' })

  // A snooze, for a cause that stops the clock, which the picker says.
  await press(page, 's')
  await expect(page.getByRole('listbox', { name: 'Until' })).toBeFocused()
  await press(page, '2')
  const causes = page.getByRole('listbox', { name: 'Why it waits' })
  await expect(causes).toBeFocused()
  await expect(causes.getByRole('option', { name: /Waiting for the buyer/ })).toContainText('clock pauses')
  await expect(causes.getByRole('option', { name: /No particular cause/ })).toContainText('clock runs on')
  await press(page, '1')
  await expect(inHand(page), 'the next, though the call has sorted it down its lane').toHaveAccessibleName(
    'Vera Vale',
  )
  await expect
    .poll(async () => (await kindsOn(world, ana, 'dirk')).at(-1))
    .toMatchObject({ kind: 'snooze', cause: 'waiting_for_buyer' })

  // Rejected by a digit, then by letters.
  await press(page, 'r', '1')
  await expect(inHand(page)).toHaveAccessibleName('Tara Two')
  await press(page, 'r')
  await expect(page.getByRole('listbox', { name: 'Reason' })).toBeFocused()
  await typeAhead(page, 'no b', 'No budget')
  await press(page, 'Enter')
  await expect(inHand(page)).toHaveAccessibleName('Walt Warm')
  await expect
    .poll(() => kindsOn(world, ana, 'tara'))
    .toMatchObject([{ kind: 'reject', reason: 'no_budget' }])
})

/** Dirk's card in hand, and Vera's ready behind it. */
const openCard = async (world: World, browser: ExtensionBrowser) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browser, world, ana)
  await press(page, 'Enter')
  const card = page.getByRole('region', { name: 'Lead', exact: true })
  const drawn = card.locator('h2')
  const heading = card.getByRole('heading', { level: 2 })
  await expect(drawn).toHaveText(['Dirk Dorn', 'Vera Vale'])
  await expect(heading, 'heard').toHaveText(['Dirk Dorn'])
  await expect(drawn.first()).toBeFocused()
  return { page, ana, card, drawn, heading }
}

test('the next lead stands ready behind the one in hand, where neither key nor ear finds it', async ({
  world,
  browserWithHeatline,
}) => {
  const { page, card, drawn } = await openCard(world, browserWithHeatline)

  const lineInHand = () => page.evaluate(() => document.activeElement?.closest('li')?.checkVisibility())
  await press(page, 'd')
  expect(await lineInHand(), 'a line of the card that is seen').toBe(true)
  await drawn.first().focus()
  const scroller = card.locator('[data-front]')
  const scrolled = () => scroller.evaluate(({ scrollTop }) => scrollTop)
  await scroller.hover()
  await page.mouse.wheel(0, 120)
  await expect.poll(scrolled).toBeGreaterThan(0)

  await press(page, 'a')
  await expect(card.getByRole('heading', { level: 2, name: 'Vera Vale' })).toBeFocused()
  await expect(drawn.first(), 'the one before is taken down').toHaveText('Vera Vale')
  expect(await scrolled(), 'read from its top').toBe(0)
  await press(page, 'd')
  expect(await lineInHand()).toBe(true)
})

test('the next lead is seen before anything is done about the decision, and a key pressed then is about it', async ({
  world,
  browserWithHeatline,
}) => {
  const { page, ana, card, heading } = await openCard(world, browserWithHeatline)
  const clip = await card.locator('header').first().boundingBox()
  if (!clip) throw new Error('the heading of the card has no place')
  const picture = async () => {
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64')
  }
  const before = await picture()

  const held = await page.evaluateHandle(() => {
    const { requestAnimationFrame, setTimeout } = window
    Object.assign(window, { requestAnimationFrame: () => 0, setTimeout: () => 0 })
    return { requestAnimationFrame, setTimeout }
  })
  await press(page, 'a')
  const meanwhile = await picture()
  expect(meanwhile, 'another lead than before').not.toBe(before)
  await expect(heading, 'nothing else has followed').toHaveText('Dirk Dorn')
  await press(page, 'r')
  await expect(heading).toHaveText('Vera Vale')
  await expect(page.getByRole('dialog')).toContainText('Vera Vale')
  await held.evaluate((functions) => Object.assign(window, functions))
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await picture(), 'what was seen then').toBe(meanwhile)
  await expect.poll(() => kindsOn(world, ana, 'dirk')).toMatchObject([{ kind: 'accept' }])
})

/** As fast as no hand is: every key is on its way before the page has answered the first. */
const pressAtOnce = async (page: Page, ...keys: string[]): Promise<void> => {
  const cdp = await page.context().newCDPSession(page)
  await Promise.all(
    keys.map((key) =>
      cdp.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
        text: key,
        windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
      }),
    ),
  )
  await cdp.detach()
}

test('keys that come faster than the dialogs they ask for are answered, none by the page behind', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await expect(inHand(page)).toHaveAccessibleName('Dirk Dorn')
  // Opened anew, so that no dialog has been fetched.
  await page.reload()
  await expect(inHand(page)).toHaveAccessibleName('Dirk Dorn')
  await pressAtOnce(page, 't', '1', '4', 'n', 'a', 's', 'k', 's')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('asks')
  await press(page, 'Enter')
  await pressAtOnce(page, 'r', '1')
  await expect
    .poll(async () => (await kindsOn(world, ana, 'dirk')).map(({ kind, note }) => [kind, note]))
    .toEqual([
      ['touch', null],
      ['note', 'asks'],
      ['reject', null],
    ])

  await page.reload()
  await expect(inHand(page)).toHaveAccessibleName('Vera Vale')
  await pressAtOnce(page, 's', '2', '1', 'a')
  await expect(inHand(page)).toHaveAccessibleName('Walt Warm')
  await expect
    .poll(() => kindsOn(world, ana, 'tara'), 'the key is about who came next')
    .toMatchObject([{ kind: 'accept' }])
  expect(await kindsOn(world, ana, 'vera')).toMatchObject([{ kind: 'snooze' }])
})

test('three are rejected at once, and taken back as one, also after the panel was closed', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await expect(inHand(page)).toHaveAccessibleName('Dirk Dorn')
  const all = { hot: ['Dirk Dorn', 'Vera Vale'], warm: ['Tara Two', 'Walt Warm'] }

  await press(page, 'x', 'j', 'x', 'j', 'x')
  const bar = page.getByRole('group', { name: 'What is selected' })
  await expect(bar).toContainText('3 selected')
  await press(page, 'Escape')
  await expect(bar).toHaveCount(0)
  await press(page, 'g', 'h', 'x', 'j', 'j', 'Shift+X')
  await expect(bar).toContainText('3 selected')

  await press(page, 'r')
  await expect(page.getByRole('dialog', { name: 'Reject 3 leads' })).toBeVisible()
  await typeAhead(page, 'no n', 'No need')
  await press(page, 'Enter')
  await expect(heard(page)).toContainText('3 rejected.')
  await expect(inHand(page)).toHaveAccessibleName('Walt Warm')
  await expect.poll(async () => (await world.decisions(ana)).length).toBe(3)
  const decisions = await world.decisions(ana)
  expect(new Set(decisions.map(({ id }) => id)).size).toBe(3)
  expect(decisions.every(({ reason, seen }) => reason === 'no_need' && seen !== null)).toBe(true)

  await press(page, 'u')
  await expect(heard(page)).toContainText('Undone. 3 leads are back as before.')
  await expect.poll(() => namesIn(page, 'Hot')).toEqual(all.hot)
  await expect.poll(async () => (await world.decisions(ana)).length).toBe(6)

  // Once more, over a closed page: one step for what was one decision, then one more for what was before.
  await press(page, 'g', 'h', 'a')
  await expect(leadRow(page, 'Dirk Dorn')).toHaveCount(0)
  await press(page, 'g', 'w', 'x', 'j', 'x', 'a')
  await expect(heard(page)).toContainText('2 accepted.')
  await expect.poll(async () => (await world.decisions(ana)).length).toBe(9)
  await page.close()

  const reopened = await browserWithHeatline.open(threePanes.path, threePanes)
  await expect(heard(reopened)).toContainText('2 accepted.')
  await press(reopened, 'u')
  await expect.poll(() => namesIn(reopened, 'Warm')).toEqual(all.warm)
  await expect(leadRow(reopened, 'Dirk Dorn')).toHaveCount(0)
  await press(reopened, 'u')
  await expect.poll(() => namesIn(reopened, 'Hot')).toEqual(all.hot)
  await expect
    .poll(async () => (await world.decisions(ana)).filter(({ kind }) => kind === 'undo'))
    .toHaveLength(6)
})

test('what was typed is there again when a dialog was closed by mistake', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await expect(inHand(page)).toHaveAccessibleName('Dirk Dorn')
  await press(page, 'r')
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Bought elsewhere')
  await press(page, 'Escape', 'j', 'r')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('')
  await press(page, 'Escape', 'k', 'r')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('Bought elsewhere')
})

test('the same by mouse: a box appears on the row, Shift takes a range, the bar decides', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana } = await setUpSalesDay(world)
  const page = await openSignedIn(browserWithHeatline, world, ana, {
    path: 'sidepanel.html',
    width: 320,
    height: 720,
  })
  await leadRow(page, 'Vera Vale').hover()
  await leadRow(page, 'Vera Vale').getByRole('checkbox', { name: 'Select Vera Vale' }).check()
  await leadRow(page, 'Walt Warm')
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  const bar = page.getByRole('group', { name: 'What is selected' })
  await expect(bar).toContainText('3 selected')
  await bar.getByRole('button', { name: 'Accept' }).click()
  await expect(heard(page)).toContainText('3 accepted.')
  await expect(bar).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(leadRow(page, 'Walt Warm')).toHaveCount(1)
})

test('a lead of the pool is claimed by key; who comes second hears who was first', async ({
  world,
  browserWithHeatline,
}) => {
  const { ana, bob } = await setUpSalesDay(world)
  await world.call('PUT', '/v1/leads', {
    leads: [{ id: 'pia', name: 'Pia Pool', createdAt: new Date().toISOString(), ownerId: null }],
  })
  const page = await openSignedIn(browserWithHeatline, world, ana, threePanes)
  await leadRow(page, 'Pia Pool').click()
  await expect(page.getByRole('button', { name: 'Claim' })).toBeVisible()
  await world.cut()
  await press(page, 'c')
  await expect(heard(page)).toContainText('Claimed Pia Pool')
  await world.hide()
  await world.call(
    'POST',
    '/v1/decisions',
    {
      decisions: [
        {
          id: '0192a1b2-0000-7000-8000-000000000001',
          leadId: 'pia',
          kind: 'claim',
          decidedAt: new Date().toISOString(),
          seen: null,
        },
      ],
    },
    bob,
  )
  await world.restore()
  await syncNow(page)
  await expect(page.getByText('The server refused 1 decision')).toBeVisible()
  await page.getByRole('button', { name: 'Look' }).click()
  await expect(page.getByRole('dialog')).toContainText('Bob Berg')
})
