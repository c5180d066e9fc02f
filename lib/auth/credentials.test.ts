import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { storedCredentials } from './credentials.ts'

beforeEach(() => fakeBrowser.reset())

describe('credentials', () => {
  const mine = { server: 'https://heatline.example', token: 'secret' }

  it('are kept until they are erased', async () => {
    await storedCredentials.write(mine)
    expect(await storedCredentials.read()).toEqual(mine)
    await storedCredentials.erase()
    expect(await storedCredentials.read()).toBeNull()
  })

  it.each([
    [{ ...mine, server: 'http://heatline.example' }],
    [{ ...mine, server: 'https://heatline.example/path' }],
    [{ ...mine, token: '' }],
    [{ server: mine.server }],
    ['secret'],
    [null],
  ])('of another form are none: %j', async (credentials) => {
    await fakeBrowser.storage.local.set({ credentials })
    expect(await storedCredentials.read()).toBeNull()
  })
})
