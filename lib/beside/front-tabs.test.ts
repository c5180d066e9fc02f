import { describe, expect, it } from 'vitest'
import { type TabsApi, watchFrontTabs } from './front-tabs.ts'

const event = <T extends unknown[]>() => {
  const listeners: ((...event: T) => void)[] = []
  return {
    addListener: (listener: (...event: T) => void) => void listeners.push(listener),
    tell: (...told: T) => {
      for (const listener of listeners) listener(...told)
    },
  }
}

const ada = 'https://www.linkedin.com/in/ada'
const bob = 'https://www.linkedin.com/in/bob'

/** Notes what is told, in the order in which it is told. */
const aWatch = async (tabs: Record<number, string | undefined>) => {
  const told: string[] = []
  const tab = (id: number) => ({ id, url: tabs[id] })
  const api = {
    tabs: {
      query: async () => [tab(1)],
      get: async (id: number) => {
        if (!(id in tabs)) throw new Error('No tab with that id')
        return tab(id)
      },
      onActivated: event<[{ tabId: number }]>(),
      onUpdated:
        event<[number, { url?: string; status?: string }, { id?: number; url?: string | undefined }]>(),
      onRemoved: event<[number]>(),
    },
    permissions: { onAdded: event<[]>(), onRemoved: event<[]>() },
  } satisfies TabsApi
  watchFrontTabs(
    api,
    (id) => told.push(`forget ${id}`),
    (id, url) => {
      told.push(`${id} is ${url.split('/').at(-1)}`)
      return () => told.push(`stop ${id}`)
    },
  )
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  await settled()
  return { api, told, settled }
}

describe('the tab in front', () => {
  it('is told of when the background starts, and when another comes up', async () => {
    const { api, told, settled } = await aWatch({ 1: ada, 2: bob })
    api.tabs.onActivated.tell({ tabId: 2 })
    await settled()
    expect(told).toEqual(['forget 1', '1 is ada', 'forget 2', '2 is bob'])
  })

  it('is forgotten within the event that brings another page, before that one is told of', async () => {
    const { api, told } = await aWatch({ 1: ada })
    api.tabs.onUpdated.tell(1, { url: bob }, { id: 1, url: bob })
    expect(told.slice(2)).toEqual(['forget 1', 'stop 1', '1 is bob'])
  })

  it('is forgotten and followed no more where its address may not be seen', async () => {
    const { api, told } = await aWatch({ 1: ada })
    api.tabs.onUpdated.tell(1, {}, { id: 1, url: undefined })
    expect(told.slice(2)).toEqual(['forget 1', 'stop 1'])
  })

  it('is told of again when its page loads again, because loading wipes the icon', async () => {
    const { api, told } = await aWatch({ 1: ada })
    api.tabs.onUpdated.tell(1, { status: 'complete' }, { id: 1, url: ada })
    expect(told.slice(2)).toEqual(['stop 1', '1 is ada'])
  })

  it('is looked at again when a permission comes or goes', async () => {
    const tabs: Record<number, string | undefined> = { 1: ada }
    const { api, told, settled } = await aWatch(tabs)
    tabs[1] = undefined
    api.permissions.onRemoved.tell()
    await settled()
    expect(told.slice(2)).toEqual(['forget 1', 'stop 1'])
  })

  it('may be gone before it is looked at', async () => {
    const { api, told, settled } = await aWatch({ 1: ada })
    api.tabs.onActivated.tell({ tabId: 7 })
    await settled()
    expect(told).toHaveLength(2)
    api.tabs.onRemoved.tell(1)
    expect(told.at(-1)).toBe('stop 1')
  })
})
