import { useSyncExternalStore } from 'react'
import { browser } from 'wxt/browser'

const KEY = 'siteOfferHidden'

/** Undefined while it is read. */
let isHidden: boolean | undefined
const listeners = new Set<() => void>()

const learn = (stored: unknown): void => {
  isHidden = stored === true
  for (const listener of listeners) listener()
}

const changed = (changes: Record<string, { newValue?: unknown }>): void => {
  if (KEY in changes) learn(changes[KEY]?.newValue)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  if (listeners.size === 1) {
    browser.storage.local.onChanged.addListener(changed)
    void browser.storage.local.get(KEY).then((stored) => learn(stored[KEY]))
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) browser.storage.local.onChanged.removeListener(changed)
  }
}

/** Whether the rep has said "not now" to the offer of sites; then only the settings offer them. */
export const useOfferHidden = (): boolean | undefined => useSyncExternalStore(subscribe, () => isHidden)

export const hideOffer = (): Promise<void> => browser.storage.local.set({ [KEY]: true })
