import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type CDPSession, expect, type Page } from '@playwright/test'
import {
  EXTENSION_FOLDER,
  type ExtensionBrowser,
  extensionIdOf,
  launchWithExtension,
} from '../../scripts/browser.ts'
import { type OwnWeb, startOwnWeb } from './own-web.ts'
import { openSignedIn, type SalesDay, setUpSalesDay } from './sales-day.ts'
import { inWorker, killWorker } from './service-worker.ts'
import { type SidePanel, sidePanelOf } from './side-panel.ts'
import { workIn } from './what-stood.ts'
import { startWorld, type World } from './world.ts'

/** What a rep has answered to the browser's question so far. No test can press its buttons, so it remembers the answer. */
export type Answers = {
  /** Sites that are allowed already. */
  allowed?: readonly string[]
  /** Sites that will be, as soon as the rep asks for them. */
  willAllow?: readonly string[]
}

const permissions = (origins: readonly string[]) => ({
  api: [],
  manifest_permissions: [],
  scriptable_host: [],
  explicit_host: origins,
})

/** The profile of a rep who has answered before: the browser does not ask twice. */
const writeAnswers = (profile: string, { allowed = [], willAllow = [] }: Answers): void => {
  const granted = permissions([...allowed, ...willAllow])
  const settings = {
    [extensionIdOf(EXTENSION_FOLDER)]: {
      active_permissions: permissions(allowed),
      granted_permissions: granted,
      runtime_granted_permissions: granted,
    },
  }
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { settings } }))
}

export type Beside = {
  /** The browser changes with a restart. */
  browser: () => ExtensionBrowser
  /** A new tab in front. */
  tab: (url: string) => Promise<Page>
  /** Clicks Heatline's icon while this tab is in front; answers the panel of its window. */
  clickIcon: (tab: Page) => Promise<void>
  /** The panel that has opened last, once it shows something. */
  panel: () => Promise<SidePanel>
  /** Runs in the background. */
  inWorker: <T>(code: string) => Promise<T>
  /** Ends the background as the browser does with one that has slept for long. */
  killWorker: () => Promise<void>
  /** A new window with one tab. */
  window: (url: string) => Promise<Page>
  /** Puts a tab in front of the window of another. */
  moveTab: (tab: Page, beside: Page) => Promise<void>
  /** Ends the browser and starts it again; answers the tabs that it had. */
  restart: () => Promise<Page[]>
}

/**
 * With the background heard: Chrome forgets the listeners of an extension from a folder at each start, so that a click before
 * its first run wakes nobody. One from the store keeps them.
 */
const launch = async (profile: string, web: OwnWeb, args: string[] = []): Promise<ExtensionBrowser> => {
  const browser = await launchWithExtension({
    profile,
    args: [...web.args, '--enable-unsafe-extension-debugging', ...args],
  })
  await expect
    .poll(() => inWorker(browser, 'chrome.action.onClicked.hasListeners()'), 'the background listens')
    .toBe(true)
  return browser
}

const cdp = async ({ context }: ExtensionBrowser): Promise<CDPSession> => {
  const browser = context.browser()
  if (!browser) throw new Error('expected the browser of the context')
  return browser.newBrowserCDPSession()
}

/** Not among the pages of Playwright, because it is no tab. */
const findPanels = async (browser: ExtensionBrowser): Promise<string[]> => {
  const { targetInfos } = await (await cdp(browser)).send('Target.getTargets')
  return targetInfos
    .filter(({ type, url }) => type === 'page' && url.endsWith(`${browser.extensionId}/sidepanel.html`))
    .map(({ targetId }) => targetId)
}

const besideOf = (browser: () => ExtensionBrowser, restart: () => Promise<Page[]>): Beside => {
  const known = new Set<string>()
  return {
    browser,
    restart,
    tab: async (url) => {
      const page = await browser().context.newPage()
      await page.goto(url)
      return page
    },
    clickIcon: async (tab) => {
      const session = await cdp(browser())
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })
      const target = targetInfos.find(({ url }) => url === tab.url())
      if (!target) throw new Error(`expected a tab at ${tab.url()}`)
      await session.send('Extensions.triggerAction', {
        id: browser().extensionId,
        targetId: target.targetId,
      })
    },
    window: async (url) => {
      const opened = browser().context.waitForEvent('page')
      await inWorker(browser(), `chrome.windows.create({ url: ${JSON.stringify(url)} })`)
      const page = await opened
      await page.waitForURL(url)
      return page
    },
    moveTab: async (tab, other) => {
      await inWorker(
        browser(),
        `(async () => {
          const all = await chrome.tabs.query({})
          const at = (url) => all.find((one) => one.url === url)
          const { windowId } = at(${JSON.stringify(other.url())})
          const moved = await chrome.tabs.move(at(${JSON.stringify(tab.url())}).id, { windowId, index: -1 })
          await chrome.tabs.update(moved.id, { active: true })
        })()`,
      )
    },
    panel: async () => {
      let opened: string | undefined
      await expect
        .poll(async () => {
          opened = (await findPanels(browser())).find((id) => !known.has(id))
          return opened
        }, 'a side panel opens')
        .toBeDefined()
      known.add(opened ?? '')
      const of = browser().context.browser()
      if (!of || !opened) throw new Error('expected a browser with a side panel')
      const panel = await sidePanelOf(of, opened)
      await expect.poll(panel.text).not.toBe('')
      return panel
    },
    inWorker: (code) => inWorker(browser(), code),
    killWorker: () => killWorker(browser()),
  }
}

/** Signed in and synced, as on any day but the first. */
const signIn = async (browser: ExtensionBrowser, world: World, token: string): Promise<void> => {
  const page = await openSignedIn(browser, world, token)
  await browser.context.newPage()
  await page.close()
}

/** One workspace for all tests of a file, because most of them only look; a browser for each. */
export const test = base.extend<
  { answers: Answers; beside: Beside },
  { world: World; day: SalesDay; web: OwnWeb }
>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off this pattern
    async ({}, use) => {
      const world = await startWorld('postgres')
      await use(world)
      await world.close()
    },
    { scope: 'worker' },
  ],
  day: [async ({ world }, use) => use(await setUpSalesDay(world)), { scope: 'worker' }],
  web: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off this pattern
    async ({}, use) => {
      const web = await startOwnWeb()
      await use(web)
      await web.close()
    },
    { scope: 'worker' },
  ],
  answers: [{}, { option: true }],
  beside: async ({ world, day, web, answers }, use, testInfo) => {
    const profile = mkdtempSync(join(tmpdir(), 'heatline-beside-'))
    writeAnswers(profile, answers)
    let browser = await launch(profile, web)
    const restart = async () => {
      await browser.context.close()
      browser = await launch(profile, web, ['--restore-last-session'])
      return browser.context.pages()
    }
    await workIn(
      () => browser,
      testInfo,
      async () => {
        await signIn(browser, world, day.ana)
        await use(besideOf(() => browser, restart))
      },
    )
    rmSync(profile, { recursive: true, force: true })
  },
})

export { expect }
