import type { Page } from '@playwright/test'
import { signInWithToken } from '../../scripts/sign-in.ts'
import { benchApi } from './bench-api.ts'
import type { BenchBrowser } from './browser-pages.ts'

/** The side panel of a rep with ten thousand leads, after its first sync. */
export const openSynced = async (browser: BenchBrowser): Promise<Page> => {
  const api = await benchApi()
  const page = await browser.open('sidepanel.html', { width: 400, height: 800 })
  await signInWithToken(page, api.url, api.token)
  await page
    .getByRole('status', { name: 'Sync' })
    .filter({ hasText: /synced/i })
    .waitFor({ timeout: 120_000 })
  return page
}
