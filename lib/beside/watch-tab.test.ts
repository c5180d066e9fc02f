import { describe, expect, it } from 'vitest'
import { type TabApi, watchTab } from './watch-tab.ts'

const event = <T extends unknown[]>() => {
  const listeners = new Set<(...event: T) => void>()
  return {
    addListener: (listener: (...event: T) => void) => void listeners.add(listener),
    removeListener: (listener: (...event: T) => void) => void listeners.delete(listener),
    tell: (...told: T) => {
      for (const listener of listeners) listener(...told)
    },
    isHeard: () => listeners.size > 0,
  }
}

const ada = 'https://www.linkedin.com/in/ada'
const bob = 'https://www.linkedin.com/in/bob'

/** A browser of two windows, whose answers come when the test says so. */
const aBrowser = () => {
  const urls = new Map<number, string | undefined>([
    [1, ada],
    [2, bob],
    [9, ada],
  ])
  const tab = (id: number) => ({ id, windowId: id === 9 ? 200 : 100, url: urls.get(id) })
  const open: (() => void)[] = []
  const later = <T>(answer: () => T): Promise<T> =>
    new Promise((resolve) => open.push(() => resolve(answer())))
  const api = {
    tabs: {
      query: () => later(() => [tab(1)]),
      get: (id: number) => later(() => tab(id)),
      onActivated: event<[{ tabId: number; windowId: number }]>(),
      onUpdated: event<[number, object, ReturnType<typeof tab>]>(),
      onReplaced: event<[number, number]>(),
    },
    permissions: { onAdded: event<[]>(), onRemoved: event<[]>() },
  } satisfies TabApi
  return {
    api,
    urls,
    tab,
    /** Answers what has been asked so far, the first question first. */
    answer: async () => {
      for (const resolve of open.splice(0)) resolve()
      await new Promise((resolve) => setTimeout(resolve))
    },
  }
}

const aWatch = async () => {
  const browser = aBrowser()
  const watch = watchTab(browser.api)
  const seen: unknown[] = []
  const end = watch.subscribe(() => seen.push(watch.current()?.url))
  await browser.answer()
  return { ...browser, watch, seen, end }
}

describe('the tab beside', () => {
  it('is the one in front of this window', async () => {
    const { watch } = await aWatch()
    expect(watch.current()).toEqual({ tabId: 1, url: ada })
  })

  it('loses its address with the very event that brings up another', async () => {
    const { api, watch, seen, answer } = await aWatch()
    api.tabs.onActivated.tell({ tabId: 2, windowId: 100 })
    expect(watch.current()).toEqual({ tabId: 2, url: undefined })
    await answer()
    expect(seen).toEqual([ada, undefined, bob])
  })

  it('does not change when another window does', async () => {
    const { api, watch } = await aWatch()
    api.tabs.onActivated.tell({ tabId: 9, windowId: 200 })
    expect(watch.current()).toEqual({ tabId: 1, url: ada })
  })

  it('is the last of several in a row, whatever is answered when', async () => {
    const { api, watch, seen, answer } = await aWatch()
    for (const tabId of [2, 1, 2, 1]) api.tabs.onActivated.tell({ tabId, windowId: 100 })
    await answer()
    expect(watch.current()).toEqual({ tabId: 1, url: ada })
    expect(seen.filter((url) => url === bob)).toEqual([])
  })

  it('goes where it is heard to go, even if an older answer comes afterwards', async () => {
    const { api, watch, tab, answer } = await aWatch()
    api.tabs.onActivated.tell({ tabId: 2, windowId: 100 })
    api.tabs.onUpdated.tell(2, {}, { ...tab(2), url: 'https://www.linkedin.com/in/cleo' })
    await answer()
    expect(watch.current()?.url).toBe('https://www.linkedin.com/in/cleo')
  })

  it('has no address where none may be seen', async () => {
    const { api, watch, tab } = await aWatch()
    api.tabs.onUpdated.tell(1, { status: 'loading' }, { ...tab(1), url: undefined })
    expect(watch.current()).toEqual({ tabId: 1, url: null })
  })

  it('is looked at again when a permission comes or goes', async () => {
    const { api, watch, urls, answer } = await aWatch()
    urls.set(1, undefined)
    api.permissions.onRemoved.tell()
    expect(watch.current()?.url).toBeUndefined()
    await answer()
    expect(watch.current()?.url).toBeNull()
    urls.set(1, ada)
    api.permissions.onAdded.tell()
    await answer()
    expect(watch.current()?.url).toBe(ada)
  })

  it('keeps its place when it comes back under another id', async () => {
    const { api, watch, answer } = await aWatch()
    api.tabs.onReplaced.tell(2, 1)
    await answer()
    expect(watch.current()).toEqual({ tabId: 2, url: bob })
  })

  it('is nothing that can be seen in a window without tabs', async () => {
    const browser = aBrowser()
    const watch = watchTab({ ...browser.api, tabs: { ...browser.api.tabs, query: async () => [] } })
    watch.subscribe(() => undefined)
    await browser.answer()
    expect(watch.current()?.url).toBeNull()
  })

  it('is left alone once nobody watches', async () => {
    const { api, end } = await aWatch()
    end()
    expect(Object.values(api.tabs).some((one) => 'isHeard' in one && one.isHeard())).toBe(false)
  })
})
