import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test'

/** Where `wxt build` leaves the unpacked extension. */
export const EXTENSION_FOLDER = join(import.meta.dirname, '../.output/chrome-mv3')

/** Chrome's rule: the first 16 bytes of the public key's SHA-256, in letters a to p. */
const extensionIdOf = (manifestKey: string): string =>
  [...createHash('sha256').update(Buffer.from(manifestKey, 'base64')).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('')

export type ExtensionBrowser = {
  context: BrowserContext
  /** Opens a page of the extension, e.g. `sidepanel.html`. */
  open: (page: string, size?: { width: number; height: number }) => Promise<Page>
  /** The service worker, started if it sleeps. */
  worker: () => Promise<Worker>
  extensionId: string
  close: () => Promise<void>
}

/** A Chromium with the built extension and a profile of its own, erased on close. */
export const launchWithExtension = async (
  options: { headless?: boolean; args?: string[]; profile?: string } = {},
) => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'heatline-profile-'))
  const manifest = JSON.parse(readFileSync(join(EXTENSION_FOLDER, 'manifest.json'), 'utf8')) as {
    key: string
  }
  const extensionId = extensionIdOf(manifest.key)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    viewport: null,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      `--load-extension=${EXTENSION_FOLDER}`,
      `--disable-extensions-except=${EXTENSION_FOLDER}`,
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
  } satisfies ExtensionBrowser
}
