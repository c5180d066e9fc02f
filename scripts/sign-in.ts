import type { Page } from '@playwright/test'

const connect = async (page: Page, server: string): Promise<void> => {
  await page.getByLabel('Server address').fill(server)
  await page.getByRole('button', { name: 'Connect' }).click()
}

/** Signs in on screen with an access token. */
export const signInWithToken = async (page: Page, server: string, token: string): Promise<void> => {
  await connect(page, server)
  await page.getByLabel('Access token').fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Signs in on screen as the first rep of the demo. */
export const signInAsDemoRep = async (page: Page, server: string): Promise<void> => {
  await connect(page, server)
  await page
    .getByRole('list', { name: 'Choose who you are' })
    .getByRole('button', { name: /Rep/ })
    .first()
    .click()
}
