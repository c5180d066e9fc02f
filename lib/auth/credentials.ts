import { browser } from 'wxt/browser'
import { parseServerUrl } from '../settings/server-url.ts'

/** A token is only ever sent to the server that it came from. */
export type Credentials = { server: string; token: string }

export type CredentialStore = {
  read: () => Promise<Credentials | null>
  write: (credentials: Credentials) => Promise<void>
  erase: () => Promise<void>
}

const KEY = 'credentials'

const readCredentials = (stored: unknown): Credentials | null => {
  if (typeof stored !== 'object' || stored === null || !('server' in stored) || !('token' in stored))
    return null
  const { server, token } = stored
  if (typeof server !== 'string' || typeof token !== 'string' || token === '') return null
  return parseServerUrl(server) === server ? { server, token } : null
}

/** In storage that only this extension's own contexts can open; of these the background alone reads it. */
export const storedCredentials: CredentialStore = {
  read: async () => readCredentials((await browser.storage.local.get(KEY))[KEY]),
  write: (credentials) => browser.storage.local.set({ [KEY]: credentials }),
  erase: () => browser.storage.local.remove(KEY),
}

/** Chrome gives storage.local to content scripts too unless told otherwise; Firefox has no such switch and no need. */
export const closeStorageToPages = async (): Promise<void> => {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
