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

  it('are erased if they are still the ones that were refused', async () => {
    await storedCredentials.write(mine)
    expect(await storedCredentials.eraseIf('older')).toBe(false)
    expect(await storedCredentials.read()).toEqual(mine)
    expect(await storedCredentials.eraseIf(mine.token)).toBe(true)
    expect(await storedCredentials.read()).toBeNull()
  })

  it('that are written while the refused ones are being erased stay', async () => {
    const anew = { ...mine, token: 'anew' }
    await storedCredentials.write(mine)
    await Promise.all([storedCredentials.eraseIf(mine.token), storedCredentials.write(anew)])
    expect(await storedCredentials.read()).toEqual(anew)
  })

  it('are written after a change that failed', async () => {
    const { local } = fakeBrowser.storage
    const { remove } = local
    local.remove = () => Promise.reject(new Error('The disk is full'))
    const failed = storedCredentials.erase()
    const written = storedCredentials.write(mine)
    await expect(failed).rejects.toThrow('full')
    local.remove = remove
    await written
    expect(await storedCredentials.read()).toEqual(mine)
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
