import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Millis } from '../../lib/contract/time.ts'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/browser.ts'
import { signInWithToken } from '../../scripts/sign-in.ts'
import { expectAccessible, findings, TOOLTIP } from './accessible.ts'
import { cutOff } from './cut-off.ts'
import { ago, openSignedIn, setUpSalesDay } from './sales-day.ts'
import { startTurnedWorld, type TurnedWorld } from './turned-clock.ts'
import { expect, leadRow, press, test, typeAhead, type World } from './world.ts'

// The longest of all files: its tests are shared out, where others go to one worker as a whole.
test.describe.configure({ mode: 'parallel' })

/** Pictures of every state, for eyes: made anew with each run. */
const PICTURES = join(import.meta.dirname, '../../test-results/states')

/** Whatever a state shows, it shows in both schemes, whole, and to everybody. */
const expectFit = async (page: Page, picture: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true })
  await expectAccessible(page, picture, {
    except: TOOLTIP,
    see: (scheme) => page.screenshot({ path: join(PICTURES, `${picture}-${scheme}.png`) }),
  })
  expect.soft(await page.evaluate(cutOff), picture).toEqual([])
}

const openLead = async (page: Page, name: string): Promise<void> => {
  await leadRow(page, name).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

/** From whatever is open back to the queue. */
const back = async (page: Page): Promise<void> => {
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

type State = { name: string; reach: (page: Page) => Promise<void> }

const asked = (name: string, key: string): State => ({
  name,
  reach: async (page) => {
    await openLead(page, 'Vera Vale')
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
  },
})

/** Answers the first question; the second takes the next key at once. */
const askedTwice = (name: string, key: string, digit: string, title: RegExp): State => ({
  name,
  reach: async (page) => {
    await openLead(page, 'Vera Vale')
    await page.keyboard.press(key)
    await page.keyboard.press(digit)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await expect(page.getByRole('listbox')).toBeFocused()
  },
})

/** Asked, and further by these keys to what `shown` sees. `letters`, and what they find, come before the keys. */
const askedFurther = (
  name: string,
  key: string,
  [keys, shown, letters]: [
    keys: string[],
    shown: (page: Page) => Locator,
    letters?: [typed: string, found: string],
  ],
): State => ({
  name,
  reach: async (page) => {
    await openLead(page, 'Vera Vale')
    await page.keyboard.press(key)
    await expect(page.getByRole('listbox')).toBeFocused()
    if (letters) await typeAhead(page, ...letters)
    await press(page, ...keys)
    await expect(shown(page)).toBeVisible()
  },
})

/** In an order in which each is reached from the queue. */
const states: State[] = [
  {
    name: 'queue',
    reach: (page) => expect(page.getByRole('button', { name: 'due today' })).toBeVisible(),
  },
  { name: 'lead', reach: (page) => openLead(page, 'Vera Vale') },
  {
    name: 'evidence',
    reach: async (page) => {
      await openLead(page, 'Vera Vale')
      await page.keyboard.press('e')
    },
  },
  asked('reject', 'r'),
  askedFurther('reject-day', 'r', [
    ['Enter'],
    (page) => page.getByLabel('Look at it again on'),
    ['tim', 'Timing'],
  ]),
  askedFurther('reject-no-note', 'r', [
    ['Enter', 'Enter'],
    (page) => page.getByText('Expected a note with this reason; got none.'),
    ['oth', 'Other'],
  ]),
  asked('snooze', 's'),
  askedFurther('snooze-pick', 's', [
    ['End', 'Enter', 'Enter'],
    (page) => page.getByText(/^Expected a time to come/),
  ]),
  askedTwice('snooze-why', 's', '2', /why\?$/),
  asked('touch', 't'),
  askedTwice('touch-outcome', 't', '1', /what came of it\?$/),
  asked('note', 'n'),
  {
    name: 'dispute',
    reach: async (page) => {
      await openLead(page, 'Vera Vale')
      await page
        .getByRole('button', { name: /^This is wrong/ })
        .first()
        .click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'selected',
    reach: async (page) => {
      await page.keyboard.press('x')
      await page.keyboard.press('j')
      await page.keyboard.press('x')
    },
  },
  {
    name: 'found',
    reach: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('v')
      await expect(page.getByRole('list', { name: 'Search results' })).toBeVisible()
    },
  },
  {
    name: 'found-nothing',
    reach: async (page) => {
      await page.getByRole('searchbox').fill('nobody of that name')
      await expect(page.getByText('nobody of that name', { exact: false }).first()).toBeVisible()
    },
  },
  {
    name: 'filter',
    reach: async (page) => {
      await page.getByRole('searchbox').fill('')
      await back(page)
      await page.keyboard.press('f')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'view-name',
    reach: async (page) => {
      await page.keyboard.press('f')
      await page.getByRole('dialog').getByRole('button', { name: /^Mine/ }).click()
      await expect(page.getByLabel('Name of the view')).toBeVisible()
    },
  },
  {
    name: 'view-rename',
    reach: async (page) => {
      await page.keyboard.press('f')
      await page.getByLabel('Name of the view').fill('Mine before lunch')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Rename Mine before lunch' }).click()
      await expect(page.getByLabel('New name of Mine before lunch')).toBeFocused()
    },
  },
  {
    name: 'view-deleted',
    reach: async (page) => {
      await page.keyboard.press('f')
      await page.getByRole('button', { name: 'Delete Mine before lunch' }).click()
      await expect(page.getByText('Deleted Mine before lunch')).toBeVisible()
      await page.getByRole('dialog').getByRole('button', { name: 'Clear', exact: true }).click()
    },
  },
  {
    name: 'refused',
    reach: async (page) => {
      await page.keyboard.press('u')
      await expect(page.locator('footer').getByText('There is nothing left to undo.')).toBeVisible()
    },
  },
  {
    name: 'help',
    reach: async (page) => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'menu',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Menu' }).click()
    },
  },
]

const sizes = [
  { path: 'sidepanel.html', width: 320, height: 720 },
  { path: 'workspace.html', width: 1280, height: 800 },
]

const openAna = async (browser: ExtensionBrowser, world: World, size = sizes[0]): Promise<Page> => {
  const { ana } = await setUpSalesDay(world)
  return openSignedIn(browser, world, ana, size)
}

for (const size of sizes)
  test(`every state is whole and readable at ${size.width} px, light and dark`, async ({
    world,
    browserWithHeatline,
  }) => {
    const page = await openAna(browserWithHeatline, world, size)
    for (const { name, reach } of states) {
      await reach(page)
      await expectFit(page, `${name}-${size.width}`)
      await back(page)
    }
  })

test('what stands on the screen without a server, without leads and before signing in is whole too', async ({
  world,
  browserWithHeatline,
}) => {
  for (const [name, path] of [
    ['sign-in', 'sidepanel.html'],
    ['options', 'options.html'],
  ] as const) {
    const page = await browserWithHeatline.open(path, { width: 320, height: 720 })
    await expect(page.getByRole('heading').first()).toBeVisible()
    await expectFit(page, `${name}-320`)
    await page.close()
  }
  const page = await openAna(browserWithHeatline, world)
  const options = await browserWithHeatline.open('options.html', { width: 1280, height: 900 })
  await expect(options.getByText('Ana Almeida')).toBeVisible()
  await expectFit(options, 'options-signed-in-1280')
  await options.close()
  await world.cut()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByText(/offline/i).first()).toBeVisible()
  await expectFit(page, 'offline-320')
})

test('a local copy that cannot be opened is said, instead of an empty page', async ({
  browserWithHeatline,
}) => {
  const page = await browserWithHeatline.open('sidepanel.html', { width: 320, height: 720 })
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The disk is full.', 'UnknownError')
    }
  })
  await page.reload()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectFit(page, 'copy-closed-320')
})

const MINUTE = 60_000
/** Monday, 2 March 2026, 10:00 in Berlin. */
const TEN = Date.parse('2026-03-02T09:00:00.000Z') as Millis

/** Leads of one rep that turn hot one after the other, now. */
const heatUp = async (world: TurnedWorld, names: readonly string[]): Promise<void> => {
  const send = async (path: string, method: string, body: unknown) =>
    expect((await world.request(path, { method, body }, 'admin')).ok, path).toBe(true)
  const createdAt = new Date(TEN - MINUTE).toISOString()
  const account = { id: 'inc', name: 'Inc', attributes: { employees: 200, industry: 'software' } }
  const leads = names.map((name) => ({
    id: name,
    name,
    title: 'Director of Sales',
    ownerId: 'ada',
    createdAt,
    account,
  }))
  await send('/v1/leads', 'PUT', { leads })
  for (const leadId of names)
    await send('/v1/signals', 'POST', {
      signals: [{ id: `${leadId}-demo`, leadId, type: 'demo_requested', at: createdAt }],
    })
}

/** The same rep, on another machine. */
const rejectElsewhere = async (world: TurnedWorld, leadId: string): Promise<void> => {
  const decision = {
    id: '019ca000-0000-7000-8000-000000000001',
    leadId,
    kind: 'reject',
    reason: 'no_need',
    note: null,
    recycleOn: null,
    decidedAt: new Date(world.clock.now()).toISOString(),
    seen: null,
  }
  const { ok } = await world.request(
    '/v1/decisions',
    { method: 'POST', body: { decisions: [decision] } },
    'ada',
  )
  expect(ok).toBe(true)
}

const timerOnCard = (page: Page): Locator =>
  page.getByRole('region', { name: 'Lead', exact: true }).getByRole('timer').first()

test('a first sync, clocks that are over, missed and paused, a refusal and the end of the queue', async ({
  browserWithHeatline: browser,
}) => {
  const world = await startTurnedWorld(TEN)
  try {
    await heatUp(world, ['Amy Amber', 'Ben Blue'])
    const goOn = world.hold()
    const page = await browser.open('sidepanel.html', sizes[0])
    await signInWithToken(page, world.url, await world.tokenFor('ada'))
    await expect(page.getByText('Fetching your leads')).toBeVisible()
    await expectFit(page, 'first-sync-320')
    goOn()

    await openLead(page, 'Amy Amber')
    await world.turn(page, 90 * MINUTE)
    await heatUp(world, ['Cid Cyan'])
    await world.turn(page, 0)
    await expect(timerOnCard(page)).toHaveText(/over/)
    await expectFit(page, 'breached-320')
    await press(page, 't', '1', '1')
    await expect(timerOnCard(page)).toHaveText('missed')
    await expectFit(page, 'missed-320')
    await press(page, 'a')

    // Somebody decides on the other machine before the decision made here can arrive.
    await expect(page.getByRole('heading', { name: 'Ben Blue' })).toBeVisible()
    const deliver = world.hold()
    await press(page, 'a')
    await expect(page.getByRole('heading', { name: 'Cid Cyan' })).toBeVisible()
    await rejectElsewhere(world, 'Ben Blue')
    deliver()
    await page.getByRole('button', { name: 'Look' }).click()
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Discard' })).toBeVisible()
    await expectFit(page, 'attention-320')
    await page.getByRole('button', { name: 'Discard' }).click()
    await back(page)

    await openLead(page, 'Cid Cyan')
    await press(page, 's', '2', '1')
    await expect(page.getByText('The queue is clear')).toBeVisible()
    await expect(page.getByText(/^You decided/)).toBeVisible()
    await expect(page.getByText(/^Next: Cid Cyan/)).toBeVisible()
    await expectFit(page, 'clear-320')
    await press(page, '/')
    await page.keyboard.type('cid')
    const results = page.getByRole('list', { name: 'Search results' })
    await results.getByRole('button', { name: 'Cid Cyan', exact: true }).click()
    // The server’s clock stands still between two turns; the pause has to have begun by it.
    await world.turn(page, 2 * MINUTE)
    await expect(timerOnCard(page)).toHaveText(/^resumes/)
    await expectFit(page, 'paused-320')

    const workspace = await browser.open('workspace.html', sizes[1])
    await expect(workspace.getByText('The queue is clear')).toBeVisible()
    await expectFit(workspace, 'clear-1280')
  } finally {
    await world.stop()
  }
})

/** How long what moves takes, in ms; what goes on as long as something loads is no transition. */
const motions = (): number[] => {
  const inMs = (list: string) => list.split(',').map((one) => Number.parseFloat(one) * 1000)
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName, animationDuration, animationIterationCount } =
      getComputedStyle(element)
    const moves = animationName !== 'none' && animationIterationCount !== 'infinite'
    return [...inMs(transitionDuration), ...(moves ? inMs(animationDuration) : [])]
  })
}

test('what the reader’s own settings ask for: forced colours, no motion, 200 % zoom', async ({
  world,
  browserWithHeatline,
}) => {
  const page = await openAna(browserWithHeatline, world, sizes[1])
  await page.emulateMedia({ forcedColors: 'active' })
  await openLead(page, 'Vera Vale')
  await page.screenshot({ path: join(PICTURES, 'forced-colours-1280.png') })
  expect.soft(await findings(page, { except: TOOLTIP }), 'forced colours').toEqual([])
  const row = leadRow(page, 'Vera Vale')
  const other = leadRow(page, 'Dirk Dorn')
  const look = (of: typeof row) =>
    of.evaluate((element) => {
      const { outlineStyle, outlineWidth, borderLeftWidth, borderLeftColor, backgroundColor } =
        getComputedStyle(element)
      return { outlineStyle, outlineWidth, borderLeftWidth, borderLeftColor, backgroundColor }
    })
  expect(await look(row), 'the lead in hand does not look like the others').not.toEqual(await look(other))

  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog')).toBeVisible()
  const longest = Math.max(...(await page.evaluate(motions)))
  expect(longest).toBeGreaterThan(0)
  expect(longest).toBeLessThanOrEqual(150)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(Math.max(...(await page.evaluate(motions))), 'nothing moves').toBe(0)
  await page.close()

  // A window of 640 px at 200 % has 320 CSS px, each two device pixels wide.
  const zoomed = await browserWithHeatline.open(sizes[0]?.path ?? '', sizes[0])
  const session = await zoomed.context().newCDPSession(zoomed)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 320,
    height: 400,
    deviceScaleFactor: 2,
    mobile: false,
  })
  await openLead(zoomed, 'Vera Vale')
  expect(await zoomed.evaluate(cutOff)).toEqual([])
  expect(await findings(zoomed, { except: TOOLTIP }), '200 %').toEqual([])
  await expect(zoomed.getByRole('button', { name: 'Accept' })).toBeInViewport()
})

// Firefox's sidebar, as it comes, is narrower than any panel.
for (const size of [{ path: 'sidepanel.html', width: 240, height: 720 }, ...sizes])
  test(`longer words are whole too: in German, at ${size.width} px`, async ({ world }) => {
    const { ana } = await setUpSalesDay(world)
    await world.call('PUT', '/v1/leads', {
      leads: [{ id: 'pia', name: 'Pia Pool', title: 'VP Sales', createdAt: ago(0), ownerId: null }],
    })
    const browser = await launchWithExtension({ args: ['--lang=de'] })
    try {
      const page = await browser.open(size.path, size)
      await page.getByLabel('Serveradresse').fill(world.url)
      await page.getByRole('button', { name: 'Verbinden' }).click()
      await page.getByLabel('Zugangsschlüssel').fill(ana)
      await page.getByRole('button', { name: 'Anmelden' }).click()
      await expect(page.getByRole('list', { name: 'Heute' })).toBeVisible()
      await expectFit(page, `german-queue-${size.width}`)
      await page.getByRole('button', { name: 'Pia Pool', exact: true }).click()
      await expect(page.getByRole('heading', { name: 'Pia Pool' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Übernehmen' })).toBeVisible()
      await expectFit(page, `german-pool-lead-${size.width}`)
      await page.keyboard.press('r')
      await expect(page.getByRole('option', { name: 'Falsche Branche' })).toBeVisible()
      await expectFit(page, `german-reject-${size.width}`)
      await back(page)
      await page.keyboard.press('x')
      await expect(page.getByText('1 gewählt')).toBeVisible()
      await expectFit(page, `german-selected-${size.width}`)
      await back(page)
      await page.getByRole('searchbox').fill('Vera')
      await expect(page.getByRole('list', { name: 'Suchergebnisse' })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.locator('[aria-current]').getByRole('button', { name: 'Vera Vale' })).toBeFocused()
      await press(page, 's', '2', 'Enter')
      await expect(page.getByText(/^Zurückgestellt bis morgen/)).toBeVisible()
      await expectFit(page, `german-snoozed-${size.width}`)
      const name = page.getByRole('button', { name: 'Vera Vale', exact: true })
      expect(await name.evaluate((one) => one.scrollWidth - one.clientWidth), 'the name is whole').toBe(0)
    } finally {
      await browser.close()
    }
  })
