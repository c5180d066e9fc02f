import { describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { NetworkError } from '../errors/app-error.ts'
import { handled } from './handle.ts'

const panel = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/sidepanel.html' as never) }

describe('a message', () => {
  const double = handled(async (data: number) => data * 2)

  it('of an own page is answered', async () => {
    expect(await double({ data: 2, sender: panel })).toEqual({ ok: true, value: 4 })
  })

  it.each([
    ['a content script', { ...panel, url: 'https://www.linkedin.com/in/ada' }],
    ['another extension', { id: 'somebody', url: 'chrome-extension://somebody/page.html' }],
    ['an address that only begins alike', { ...panel, url: `chrome-extension://${panel.id}.example/` }],
    ['nobody', {}],
  ])('of %s is not', async (_, sender) => {
    expect(await double({ data: 2, sender })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })

  it('whose work fails is answered with the error as data', async () => {
    const failing = handled(async () => {
      throw new NetworkError('offline', 'expected an answer, got none')
    })
    expect(await failing({ data: undefined, sender: panel })).toEqual({
      ok: false,
      error: { code: 'offline', message: 'expected an answer, got none' },
    })
  })
})
