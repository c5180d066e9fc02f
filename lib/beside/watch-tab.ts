/**
 * The tab in front of this panel's window. Of a tab nothing but its address is ever read, and the browser tells that only
 * where the rep allowed it.
 */
export type TabBeside = {
  tabId: number
  /** Null: not for Heatline to see. Undefined: not known yet, a moment after another tab came up. */
  url: string | null | undefined
}

type Tab = { id?: number | undefined; windowId: number; url?: string | undefined }

type Heard<T extends unknown[]> = {
  addListener: (listener: (...event: T) => void) => void
  removeListener: (listener: (...event: T) => void) => void
}

/** As much of the browser as is asked. */
export type TabApi = {
  tabs: {
    query: (what: { active: true; currentWindow: true }) => Promise<Tab[]>
    get: (tabId: number) => Promise<Tab>
    onActivated: Heard<[{ tabId: number; windowId: number }]>
    onUpdated: Heard<[tabId: number, change: object, tab: Tab]>
    onReplaced: Heard<[addedTabId: number, removedTabId: number]>
  }
  permissions: { onAdded: Heard<[]>; onRemoved: Heard<[]> }
}

export type TabWatch = {
  /** Undefined until the browser has answered once. */
  current: () => TabBeside | undefined
  subscribe: (listener: () => void) => () => void
  /** The same tab, but what may be seen of it may have changed. Resolves when that is known. */
  lookAgain: () => Promise<void>
}

/** The browser's own word for no tab and no window. */
const NONE = -1

/** No address that can be seen: a page of a site that is not allowed, or of the browser's own. */
const addressOf = ({ url }: Tab): string | null => url || null

type Listened = { [K in keyof TabApi['tabs'] as K extends `on${string}` ? K : never]: TabApi['tabs'][K] }
type Listeners = { [K in keyof Listened]: Parameters<Listened[K]['addListener']>[0] }

const listen = ({ tabs, permissions }: TabApi, heard: Listeners, lookAgain: () => void): (() => void) => {
  tabs.onActivated.addListener(heard.onActivated)
  tabs.onUpdated.addListener(heard.onUpdated)
  tabs.onReplaced.addListener(heard.onReplaced)
  permissions.onAdded.addListener(lookAgain)
  permissions.onRemoved.addListener(lookAgain)
  return () => {
    tabs.onActivated.removeListener(heard.onActivated)
    tabs.onUpdated.removeListener(heard.onUpdated)
    tabs.onReplaced.removeListener(heard.onReplaced)
    permissions.onAdded.removeListener(lookAgain)
    permissions.onRemoved.removeListener(lookAgain)
  }
}

/**
 * Watches from within the page, so that nothing is missed while the background sleeps or after it was ended. Whatever is
 * heard of a tab drops the address before at once: between two people there is nobody, never the one before.
 */
export const watchTab = (api: TabApi): TabWatch => {
  const listeners = new Set<() => void>()
  let beside: TabBeside | undefined
  let home: number | undefined
  let news = 0
  let stop: (() => void) | undefined

  const show = (next: TabBeside): void => {
    news += 1
    if (next.tabId === beside?.tabId && next.url === beside.url) return
    beside = next
    for (const listener of listeners) listener()
  }

  /** An answer counts only if nothing newer has been heard since it was asked for. */
  const ask = async (question: Promise<Tab | undefined>): Promise<void> => {
    news += 1
    const asked = news
    // A tab that is gone by now has a successor, and that one is heard of.
    const tab = await question.catch(() => undefined)
    if (asked !== news || !tab) return
    home = tab.windowId
    show({ tabId: tab.id ?? NONE, url: addressOf(tab) })
  }

  /** A window without a tab, as of developer tools, is beside nothing that can be seen. */
  const findFront = (): Promise<void> =>
    ask(api.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab ?? { windowId: NONE }))

  const look = (tabId: number): Promise<void> => {
    show({ tabId, url: undefined })
    return ask(api.tabs.get(tabId))
  }

  const lookAgain = (): Promise<void> => (beside ? look(beside.tabId) : findFront())

  const heard: Listeners = {
    onActivated: ({ tabId, windowId }) => {
      if (home === undefined) void findFront()
      else if (windowId === home) void look(tabId)
    },
    onUpdated: (tabId, _change, tab) => {
      if (tabId === beside?.tabId) show({ tabId, url: addressOf(tab) })
    },
    // A page that was made ready beforehand, or a tab that was put to sleep, comes back under another id.
    onReplaced: (addedTabId, removedTabId) => {
      if (removedTabId === beside?.tabId) void look(addedTabId)
    },
  }

  const begin = (): (() => void) => {
    const deafen = listen(api, heard, lookAgain)
    void findFront()
    return () => {
      deafen()
      news += 1
      beside = undefined
      home = undefined
    }
  }

  return {
    current: () => beside,
    lookAgain,
    subscribe: (listener) => {
      listeners.add(listener)
      stop ??= begin()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}
