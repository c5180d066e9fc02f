import { browser } from 'wxt/browser'

/** What the rep asked for in a page's context menu: a link's address, or the words that were selected. */
export type LookUp = { text: string; windowId: number; at: number }

const KEY = 'lookUp'

const parseLookUp = (stored: unknown): LookUp | null => {
  if (typeof stored !== 'object' || stored === null) return null
  if (!('text' in stored) || !('windowId' in stored) || !('at' in stored)) return null
  const { text, windowId, at } = stored
  if (typeof text !== 'string' || typeof windowId !== 'number' || typeof at !== 'number') return null
  return text.trim() === '' ? null : { text: text.trim(), windowId, at }
}

/** Lies there until a panel of its window takes it: the panel may still be opening, and the background may end before that. */
export const leaveLookUp = (lookUp: LookUp): Promise<void> => browser.storage.session.set({ [KEY]: lookUp })

const takeLookUp = async (windowId: number): Promise<LookUp | null> => {
  const waiting = parseLookUp((await browser.storage.session.get(KEY))[KEY])
  if (waiting?.windowId !== windowId) return null
  await browser.storage.session.remove(KEY)
  return waiting
}

/** Calls with what already waits for this page's window, then with each look-up that is asked for there. */
export const onLookUp = (listener: (lookUp: LookUp) => void): (() => void) => {
  const take = async (): Promise<void> => {
    const { id } = await browser.windows.getCurrent()
    const taken = id === undefined ? null : await takeLookUp(id)
    if (taken) listener(taken)
  }
  const changed = (changes: object): void => {
    if (KEY in changes) void take()
  }
  browser.storage.session.onChanged.addListener(changed)
  void take()
  return () => browser.storage.session.onChanged.removeListener(changed)
}
