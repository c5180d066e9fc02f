import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { readLastServer, rememberServer } from './last-server.ts'
import { DEFAULT_SERVER } from './server-url.ts'

beforeEach(() => fakeBrowser.reset())

describe('the server signed in to last', () => {
  it('is this machine’s own before there is one', async () => {
    expect(await readLastServer()).toBe(DEFAULT_SERVER)
  })

  it('is remembered', async () => {
    await rememberServer('https://heatline.example')
    expect(await readLastServer()).toBe('https://heatline.example')
  })

  it.each([['http://elsewhere.example'], [{ url: 'x' }], [7]])(
    'is not taken from what is no address: %j',
    async (lastServer) => {
      await fakeBrowser.storage.local.set({ lastServer })
      expect(await readLastServer()).toBe(DEFAULT_SERVER)
    },
  )
})
