// The demo behind `npm start`: API with a lively workspace, built extension, Chromium signed in as a rep.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { type ApiProcess, startApi } from './api-process.ts'
import { type ExtensionBrowser, launchWithExtension } from './browser.ts'
import { signInAsDemoRep } from './sign-in.ts'

const root = join(import.meta.dirname, '..')
const screenshots = join(root, 'demo')
const say = (words: string): void => {
  process.stderr.write(`${words}\n`)
}

const { values: options } = parseArgs({ options: { once: { type: 'boolean', default: false } } })
const port = Number(process.env.PORT ?? 8787)
const hasDisplay =
  !process.env.CI &&
  !options.once &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY))

const startDemoApi = (): Promise<ApiProcess> => {
  const data = join(root, '.data/demo')
  rmSync(data, { recursive: true, force: true }) // journeys are told relative to now, so yesterday's demo is stale
  return startApi({ port, data, demo: true })
}

const buildExtension = (): void => {
  const { status } = spawnSync('npx', ['wxt', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('the extension could not be built')
}

/** Reads the top leads off the screen, as a rep would: who, the score, and each line that made it. */
const printTopOfQueue = async (page: Page, count: number): Promise<void> => {
  const rows = page.getByRole('list', { name: 'Lead queue' }).getByRole('listitem')
  const why = page.getByRole('region', { name: 'Why this score' })
  for (let place = 0; place < count; place += 1) {
    const row = rows.nth(place)
    const name = await row.getAttribute('aria-label')
    await row.click()
    await page
      .getByRole('heading', { name: name ?? '', exact: true })
      .first()
      .waitFor()
    const due = await row.getByRole('timer').first().innerText()
    process.stdout.write(`\n${place + 1}. ${name} · ${due.replace(/\s+/g, ' ')}\n`)
    for (const line of await why.getByRole('list').first().getByRole('listitem').all()) {
      // What it says and its points; what can be done with it is for hands.
      const parts = await line.locator(':scope > span').allInnerTexts()
      process.stdout.write(`   ${parts.join(' ').replace(/\s+/g, ' ')}\n`)
    }
  }
}

const photograph = async (browser: ExtensionBrowser): Promise<void> => {
  mkdirSync(screenshots, { recursive: true })
  const shots = [
    { name: 'panel', page: 'sidepanel.html', size: { width: 400, height: 860 } },
    { name: 'panel-320', page: 'sidepanel.html', size: { width: 320, height: 720 } },
    { name: 'workspace', page: 'workspace.html', size: { width: 1280, height: 800 } },
  ]
  for (const { name, page, size } of shots)
    for (const colorScheme of ['light', 'dark'] as const) {
      const opened = await browser.open(page, size)
      await opened.emulateMedia({ colorScheme })
      const rows = opened.getByRole('list', { name: 'Lead queue' }).getByRole('listitem')
      await rows.first().waitFor()
      await opened.getByRole('list', { name: 'Today' }).waitFor() // it comes after the rows
      if (name === 'workspace') await rows.first().click()
      await opened.waitForTimeout(300) // let the 150 ms transitions end
      await opened.screenshot({ path: join(screenshots, `${name}-${colorScheme}.png`) })
      await opened.close()
    }
  say('\nScreenshots are in demo/.')
}

const show = async (browser: ExtensionBrowser, api: ApiProcess): Promise<void> => {
  const page = await browser.open('workspace.html', hasDisplay ? undefined : { width: 1280, height: 800 })
  await signInAsDemoRep(page, api.url)
  // Before all of it is here, the first is not yet the first.
  await page
    .getByRole('status', { name: 'Sync' })
    .filter({ hasText: /^\s*Synced/ })
    .waitFor()
  await page.getByRole('list', { name: 'Lead queue' }).getByRole('listitem').first().waitFor()
  if (hasDisplay) return
  await printTopOfQueue(page, 5)
  await page.close()
  await photograph(browser)
}

const untilStopped = ({ context }: ExtensionBrowser): Promise<unknown> => {
  const closed = new Promise((resolve) => context.once('close', resolve))
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), closed])
}

const main = async (): Promise<void> => {
  say(`Starting the API on 127.0.0.1:${port} with demo data …`)
  const api = await startDemoApi()
  let browser: ExtensionBrowser | undefined
  try {
    say('Building the extension …')
    buildExtension()
    say(hasDisplay ? 'Opening Chromium …' : 'Opening Chromium (headless: there is no display) …')
    browser = await launchWithExtension({ headless: !hasDisplay })
    await show(browser, api)
    if (options.once) return
    say(`The API is at ${api.url} (${api.url}/docs shows its reference). Press Ctrl-C to end.`)
    await untilStopped(browser)
  } finally {
    await browser?.close().catch(() => undefined) // the window may be closed by hand already
    await api.stop()
  }
}

try {
  await main()
  process.exit(0)
} catch (error) {
  say(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
