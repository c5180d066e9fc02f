import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test'

/** Where `wxt build` leaves the unpacked extension. */
export const EXTENSION_FOLDER = join(import.meta.dirname, '../.output/chrome-mv3')

/** Chrome's rule: the first 16 bytes of the SHA-256 of the manifest's key, or of the folder's path, in letters a to p. */
export const extensionIdOf = (folder: string): string => {
  const { key } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { key?: string }
  const digest = createHash('sha256')
    .update(key ? Buffer.from(key, 'base64') : folder)
    .digest('hex')
  return [...digest.slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('')
}

type LaunchOptions = {
  headless?: boolean
  args?: string[]
  /** A profile to keep; without one a fresh profile is made, and erased on close. */
  profile?: string
  /** Further unpacked extensions beside Heatline. */
  beside?: string[]
  /** IANA zone of the whole browser, its service worker too; without one it is this machine's. */
  timezoneId?: string | undefined
}

export type ExtensionBrowser = {
  context: BrowserContext
  /** Opens a page of the extension, e.g. `sidepanel.html`. */
  open: (page: string, size?: { width: number; height: number }) => Promise<Page>
  /** The service worker, started if it sleeps. */
  worker: () => Promise<Worker>
  extensionId: string
  close: () => Promise<void>
}

/** A Chromium with the built extension. */
export const launchWithExtension = async (options: LaunchOptions = {}): Promise<ExtensionBrowser> => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'heatline-profile-'))
  const extensionId = extensionIdOf(EXTENSION_FOLDER)
  const folders = [EXTENSION_FOLDER, ...(options.beside ?? [])].join(',')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    viewport: null,
    env: { ...process.env, ...(options.timezoneId && { TZ: options.timezoneId }) },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      `--load-extension=${folders}`,
      `--disable-extensions-except=${folders}`,
      ...(options.args ?? []),
    ],
  })
  const isOurs = (worker: Worker) => worker.url().includes(extensionId)
  return {
    context,
    extensionId,
    worker: async () =>
      context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', isOurs)),
    open: async (page, size) => {
      const opened = await context.newPage()
      if (size) await opened.setViewportSize(size)
      await opened.goto(`chrome-extension://${extensionId}/${page}`)
      return opened
    },
    close: async () => {
      await context.close()
      if (!options.profile) rmSync(profile, { recursive: true, force: true })
    },
  }
}
