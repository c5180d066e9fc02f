import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'

/**
 * Ends the extension's service worker, as the browser does when it needs the memory; nothing if it sleeps.
 *
 * Returns once that worker has ended, though the next one may run already: a browser that restarts a worker at once
 * keeps the name of its target, so only its state tells (`ServiceWorker.workerVersionUpdated`).
 */
export const killWorker = async ({ context, extensionId }: ExtensionBrowser): Promise<void> => {
  const [page] = context.pages()
  if (!page) throw new Error('expected an open page, through which the browser tells of its service workers')
  const session = await context.newCDPSession(page)
  const told: { versionId: string; runningStatus: string }[] = []
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    told.push(...versions.filter(({ scriptURL }) => scriptURL.includes(extensionId)))
  })
  await session.send('ServiceWorker.enable')
  await expect.poll(() => told, 'the browser tells of the worker').not.toEqual([])
  const last = told.at(-1)
  if (last && last.runningStatus !== 'stopped') {
    told.length = 0
    await session.send('ServiceWorker.stopWorker', { versionId: last.versionId })
    await expect.poll(() => told.map(({ runningStatus }) => runningStatus)).toContain('stopped')
  }
  await session.detach()
}

/** What Chrome and Playwright say of a worker that is just ending or starting. */
const isBetween = (thrown: unknown): boolean => /No SW|has been closed/.test(String(thrown))

/** Runs an expression in the extension's service worker; in the next one if this one ends meanwhile. */
export const inWorker = async <T>(browser: ExtensionBrowser, code: string): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    const worker = await browser.worker()
    try {
      return await worker.evaluate<T>(code)
    } catch (thrown) {
      if (tries === 50 || !isBetween(thrown)) throw thrown
      await setTimeout(200)
    }
  }
}
