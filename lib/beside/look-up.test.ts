import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing'
import { leaveLookUp, onLookUp } from './look-up.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const asked = { text: ' ada@acme.example ', windowId: 1, at: 5 }

describe('a look-up', () => {
  beforeEach(() => {
    fakeBrowser.reset()
    vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ id: 1 } as never)
  })

  it('waits for the panel that is still opening, and is taken once', async () => {
    await leaveLookUp(asked)
    const first: string[] = []
    const second: string[] = []
    onLookUp(({ text }) => first.push(text))
    await settled()
    onLookUp(({ text }) => second.push(text))
    await settled()
    expect(first).toEqual(['ada@acme.example'])
    expect(second).toEqual([])
  })

  it('reaches the panel that is open', async () => {
    const taken: string[] = []
    const end = onLookUp(({ text }) => taken.push(text))
    await settled()
    await leaveLookUp(asked)
    await settled()
    await leaveLookUp({ ...asked, text: 'Bob' })
    await settled()
    end()
    expect(taken).toEqual(['ada@acme.example', 'Bob'])
  })

  it('of another window is left for that window', async () => {
    const taken: string[] = []
    await leaveLookUp({ ...asked, windowId: 2 })
    onLookUp(({ text }) => taken.push(text))
    await settled()
    expect(taken).toEqual([])
    expect(await browser.storage.session.get('lookUp')).toHaveProperty('lookUp')
  })

  it.each([undefined, 'ada', { text: 1, windowId: 1, at: 1 }, { text: '  ', windowId: 1, at: 1 }])(
    'is not %j',
    async (lookUp) => {
      const taken: string[] = []
      await browser.storage.session.set({ lookUp })
      onLookUp(({ text }) => taken.push(text))
      await settled()
      expect(taken).toEqual([])
    },
  )
})
