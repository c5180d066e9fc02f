import type { TestInfo } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'

/** Of a test that failed: what stood on Heatline's pages then, for the report. */
export const attachWhatStood = async (
  { context, extensionId }: ExtensionBrowser,
  testInfo: TestInfo,
): Promise<void> => {
  if (testInfo.status === testInfo.expectedStatus) return
  for (const page of context.pages().filter((one) => one.url().includes(extensionId))) {
    const body = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5000 })
      .catch((error) => `unreadable: ${error.message}`)
    await testInfo.attach(new URL(page.url()).pathname, { body, contentType: 'text/plain' })
  }
}
