import { setTimeout } from 'node:timers/promises'
import { expect } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'

/** Ends the extension's service worker, as the browser does when it needs the memory; nothing if it sleeps. */
export const killWorker = async ({ context, extensionId }: ExtensionBrowser): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('expected a browser to speak to over CDP')
  const targets = async () => (await session.send('Target.getTargets')).targetInfos
  const worker = (await targets()).find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  )
  if (!worker) return
  const { targetId } = worker
  await session.send('Target.closeTarget', { targetId })
  await expect.poll(async () => (await targets()).map((target) => target.targetId)).not.toContain(targetId)
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
