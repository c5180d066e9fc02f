import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/browser.ts'
import { signInWithToken } from '../../scripts/sign-in.ts'
import { cutOff } from './cut-off.ts'
import { ago, openSignedIn, setUpSalesDay } from './sales-day.ts'
import { expect, leadRow, test, type World } from './world.ts'

/** Pictures of every state, for eyes: made anew with each run. */
const PICTURES = join(import.meta.dirname, '../../test-results/states')

/** A tooltip belongs to what it describes, wherever in the page it stands. */
const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).exclude('[role="tooltip"]').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** Whatever a state shows, it shows in both schemes, whole, and to everybody. */
const expectFit = async (page: Page, picture: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(PICTURES, `${picture}-${colorScheme}.png`) })
    expect.soft(await findings(page), `${picture}, ${colorScheme}`).toEqual([])
  }
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
  asked('snooze', 's'),
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

test('an empty queue says so, at either width', async ({ world, browserWithHeatline }) => {
  const token = await world.addRep('eve', 'Eve Empty')
  for (const size of sizes) {
    const page = await browserWithHeatline.open(size.path, size)
    if (size === sizes[0]) await signInWithToken(page, world.url, token)
    await expect(page.getByText('The queue is clear')).toBeVisible()
    await expectFit(page, `clear-${size.width}`)
    await page.close()
  }
})

test('with forced colours, what is marked by colour is marked by more than colour', async ({
  world,
  browserWithHeatline,
}) => {
  const page = await openAna(browserWithHeatline, world, sizes[1])
  await page.emulateMedia({ forcedColors: 'active' })
  await openLead(page, 'Vera Vale')
  await page.screenshot({ path: join(PICTURES, 'forced-colours-1280.png') })
  const row = leadRow(page, 'Vera Vale')
  const other = leadRow(page, 'Dirk Dorn')
  const look = (of: typeof row) =>
    of.evaluate((element) => {
      const { outlineStyle, outlineWidth, borderLeftWidth, borderLeftColor, backgroundColor } =
        getComputedStyle(element)
      return { outlineStyle, outlineWidth, borderLeftWidth, borderLeftColor, backgroundColor }
    })
  expect(await look(row), 'the lead in hand does not look like the others').not.toEqual(await look(other))
})

test('at 200 % zoom all of it is there, in one column', async ({ world, browserWithHeatline }) => {
  // A window of 640 px at 200 % has 320 CSS px, each two device pixels wide.
  const page = await openAna(browserWithHeatline, world)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 320,
    height: 400,
    deviceScaleFactor: 2,
    mobile: false,
  })
  await openLead(page, 'Vera Vale')
  expect(await page.evaluate(cutOff)).toEqual([])
  await expect(page.getByRole('button', { name: 'Accept' })).toBeInViewport()
})

for (const size of sizes)
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
    } finally {
      await browser.close()
    }
  })
