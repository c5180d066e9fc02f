type Tab = { id?: number | undefined; url?: string | undefined }

type Heard<T extends unknown[]> = { addListener: (listener: (...event: T) => void) => void }

/** As much of the browser as is asked. */
export type TabsApi = {
  tabs: {
    query: (what: { active: true }) => Promise<Tab[]>
    get: (tabId: number) => Promise<Tab>
    onActivated: Heard<[{ tabId: number }]>
    onUpdated: Heard<
      [tabId: number, change: { url?: string | undefined; status?: string | undefined }, tab: Tab]
    >
    onRemoved: Heard<[tabId: number]>
  }
  permissions: { onAdded: Heard<[]>; onRemoved: Heard<[]> }
}

/** Follows what there is to say of an address until it is stopped. */
type Follow = (tabId: number, url: string) => () => void

/**
 * Tells of the tab in front of each window: first that nothing is known of it (`forget`), within the very event, then what is to
 * be said of its address, if that may be seen. All listeners are there as soon as this returns, so that events wake the background.
 */
export const watchFrontTabs = (api: TabsApi, forget: (tabId: number) => void, follow: Follow): void => {
  const followed = new Map<number, { url: string | null; stop: () => void }>()

  const drop = (tabId: number): void => {
    followed.get(tabId)?.stop()
    followed.delete(tabId)
  }

  const begin = (tabId: number, url: string | null): void => {
    drop(tabId)
    followed.set(tabId, { url, stop: url === null ? () => undefined : follow(tabId, url) })
  }

  const look = ({ id, url }: Tab): void => {
    const address = url || null
    if (id === undefined || followed.get(id)?.url === address) return
    forget(id)
    begin(id, address)
  }

  const lookAtAll = async (): Promise<void> => {
    for (const tab of await api.tabs.query({ active: true })) look(tab)
  }

  api.tabs.onActivated.addListener(async ({ tabId }) => {
    const tab = await api.tabs.get(tabId).catch(() => null)
    if (tab) look(tab)
  })
  api.tabs.onUpdated.addListener((tabId, { status }, tab) => {
    look(tab)
    // A page that loads takes what stood on its icon with it, even if it is the same page again.
    if (status !== undefined && tab.url) begin(tabId, tab.url)
  })
  api.tabs.onRemoved.addListener(drop)
  api.permissions.onAdded.addListener(lookAtAll)
  api.permissions.onRemoved.addListener(lookAtAll)
  void lookAtAll()
}
