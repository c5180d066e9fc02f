import { browser } from 'wxt/browser'

/** A click on the icon, or its key, while the panel of that window may be open already. */
type IconClick = { windowId: number; at: number }

const KEY = 'iconClick'

const parseClick = (stored: unknown): IconClick | null => {
  if (typeof stored !== 'object' || stored === null || !('windowId' in stored) || !('at' in stored))
    return null
  const { windowId, at } = stored
  return typeof windowId === 'number' && typeof at === 'number' ? { windowId, at } : null
}

export const tellIconClick = (click: IconClick): Promise<void> =>
  browser.storage.session.set({ [KEY]: click })

/** Calls with each click in this page's window, but not with the one that opened the page. */
export const onIconClick = (listener: () => void): (() => void) => {
  const changed = async (changes: Record<string, { newValue?: unknown }>): Promise<void> => {
    const click = parseClick(changes[KEY]?.newValue)
    if (!click || click.at < performance.timeOrigin) return
    const { id } = await browser.windows.getCurrent()
    if (id === click.windowId) listener()
  }
  browser.storage.session.onChanged.addListener(changed)
  return () => browser.storage.session.onChanged.removeListener(changed)
}
