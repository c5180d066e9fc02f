import { expect } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'

/** Ends the extension's service worker, as the browser does when it needs the memory. */
export const killWorker = async ({ context, extensionId }: ExtensionBrowser): Promise<void> => {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('expected a browser to speak to over CDP')
  const findWorker = async () =>
    (await session.send('Target.getTargets')).targetInfos.find(
      (target) => target.type === 'service_worker' && target.url.includes(extensionId),
    )
  const worker = await findWorker()
  if (!worker) throw new Error('expected the extension’s service worker to run')
  await session.send('Target.closeTarget', { targetId: worker.targetId })
  await expect.poll(findWorker).toBeUndefined()
}
