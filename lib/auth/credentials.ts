import { browser } from 'wxt/browser'
import { z } from 'zod'
import { parseServerUrl } from '../settings/server-url.ts'

const credentialsSchema = z.object({
  server: z.string().refine((server) => parseServerUrl(server) === server, 'expected an origin'),
  token: z.string().min(1),
})
/** A token is only ever sent to the server that it came from. */
export type Credentials = z.infer<typeof credentialsSchema>

export type CredentialStore = {
  read: () => Promise<Credentials | null>
  write: (credentials: Credentials) => Promise<void>
  erase: () => Promise<void>
}

const KEY = 'credentials'

/** In storage that only this extension's own contexts can open; of these the background alone reads it. */
export const storedCredentials: CredentialStore = {
  read: async () => credentialsSchema.safeParse((await browser.storage.local.get(KEY))[KEY]).data ?? null,
  write: (credentials) => browser.storage.local.set({ [KEY]: credentials }),
  erase: () => browser.storage.local.remove(KEY),
}

/** Chrome gives storage.local to content scripts too unless told otherwise; Firefox has no such switch and no need. */
export const closeStorageToPages = async (): Promise<void> => {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
