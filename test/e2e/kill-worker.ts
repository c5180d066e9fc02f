import { expect } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'

/** Ends the extension's service worker, as the browser does when it needs the memory. */
export const killWorker = async ({ context, extensionId }: ExtensionBrowser): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('expected a browser to speak to over CDP')
  const targets = async () => (await session.send('Target.getTargets')).targetInfos
  const worker = (await targets()).find(
    ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
  )
  if (!worker) throw new Error('expected the extension’s service worker to run')
  const { targetId } = worker
  await session.send('Target.closeTarget', { targetId })
  await expect.poll(async () => (await targets()).map((target) => target.targetId)).not.toContain(targetId)
}
