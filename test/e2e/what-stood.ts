import type { TestInfo } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'

/** What stands on Heatline's pages, for the report. */
const attachWhatStands = async (
  { context, extensionId }: ExtensionBrowser,
  testInfo: TestInfo,
): Promise<void> => {
  for (const page of context.pages().filter((one) => one.url().includes(extensionId))) {
    const body = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5000 })
      .catch((error) => `unreadable: ${error.message}`)
    await testInfo.attach(new URL(page.url()).pathname, { body, contentType: 'text/plain' })
  }
}

/** Works in a browser and closes it, whatever comes of it; of what fails, it keeps what stood on the pages then. */
export const workIn = async (
  browser: () => ExtensionBrowser,
  testInfo: TestInfo,
  work: () => Promise<void>,
): Promise<void> => {
  let isFine = false
  try {
    await work()
    isFine = testInfo.status === testInfo.expectedStatus
  } finally {
    if (!isFine) await attachWhatStands(browser(), testInfo)
    await browser().close()
  }
}
