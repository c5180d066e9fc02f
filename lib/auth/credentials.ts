import { browser } from 'wxt/browser'
import { parseServerUrl } from '../settings/server-url.ts'

/** A token is only ever sent to the server that it came from. */
export type Credentials = { server: string; token: string }

export type CredentialStore = {
  read: () => Promise<Credentials | null>
  write: (credentials: Credentials) => Promise<void>
  erase: () => Promise<void>
  /** Erases them if the token is still this one, and answers whether it was: one that came meanwhile stays. */
  eraseIf: (token: string) => Promise<boolean>
}

const KEY = 'credentials'

const readCredentials = (stored: unknown): Credentials | null => {
  if (typeof stored !== 'object' || stored === null || !('server' in stored) || !('token' in stored))
    return null
  const { server, token } = stored
  if (typeof server !== 'string' || typeof token !== 'string' || token === '') return null
  return parseServerUrl(server) === server ? { server, token } : null
}

const read = async (): Promise<Credentials | null> =>
  readCredentials((await browser.storage.local.get(KEY))[KEY])
const erase = (): Promise<void> => browser.storage.local.remove(KEY)

let lastChange: Promise<unknown> = Promise.resolve()

/** One change after the other, so that none comes between a look and what follows from it: storage knows no such thing. */
const inTurn = <Answer>(change: () => Promise<Answer>): Promise<Answer> => {
  const mine = lastChange.then(change, change)
  lastChange = mine
  return mine
}

/** In storage that only this extension's own contexts can open; of these the background alone reads and writes it. */
export const storedCredentials: CredentialStore = {
  read,
  write: (credentials) => inTurn(() => browser.storage.local.set({ [KEY]: credentials })),
  erase: () => inTurn(erase),
  eraseIf: (token) =>
    inTurn(async () => {
      const isStill = (await read())?.token === token
      if (isStill) await erase()
      return isStill
    }),
}

/** Chrome gives storage.local to content scripts too unless told otherwise; Firefox has no such switch and no need. */
export const closeStorageToPages = async (): Promise<void> => {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
