import { browser } from 'wxt/browser'
import { DEFAULT_SERVER, parseServerUrl } from './server-url.ts'

const KEY = 'lastServer'

/** The server that was signed in to last; survives signing out, so that nobody types it twice. */
export const readLastServer = async (): Promise<string> => {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY]
  return (typeof stored === 'string' ? parseServerUrl(stored) : null) ?? DEFAULT_SERVER
}

export const rememberServer = (server: string): Promise<void> => browser.storage.local.set({ [KEY]: server })
