import type { Browser, CDPSession } from '@playwright/test'
import { expect } from './world.ts'

type Message = { id: number; result?: unknown; error?: { message: string } }

/** Commands to one target of the browser that is no page of Playwright's, by way of the browser itself. */
const attach = async (browser: CDPSession, targetId: string) => {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (message: Message) => void>()
  let last = 0
  browser.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    const parsed = JSON.parse(message) as Message
    if (from === sessionId) waiting.get(parsed.id)?.(parsed)
  })
  return async <T>(method: string, params: object = {}): Promise<T> => {
    last += 1
    const id = last
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve))
    await browser.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    })
    const { result, error } = await answer
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as T
  }
}

/** Finds what can be pressed by what it is called. As text, because it runs in the panel. */
const FIND = `(name) => [...document.querySelectorAll('button, a, summary')].find((one) =>
  one.checkVisibility({ visibilityProperty: true }) &&
  (one.getAttribute('aria-label') ?? one.innerText).replace(/\\s+/g, ' ').trim().startsWith(name))`

export type Look = { width: number; height: number; scheme: 'light' | 'dark' }

export type SidePanel = {
  /** What the rep can read. */
  text: () => Promise<string>
  /** Whose card is open; null: nobody's. */
  person: () => Promise<string | null>
  click: (name: string) => Promise<void>
  press: (key: string) => Promise<void>
  fill: (label: string, text: string) => Promise<void>
  run: <T>(code: string) => Promise<T>
  /** What is seen at this size and in this scheme, and what `look` finds while it is. */
  pictureOf: <T>(look: Look, find: () => Promise<T>) => Promise<{ picture: Buffer; found: T }>
}

/** Drives the browser's own side panel, which is no tab. */
export const sidePanelOf = async (browser: Browser, targetId: string): Promise<SidePanel> => {
  const send = await attach(await browser.newBrowserCDPSession(), targetId)
  const run = async <T>(code: string): Promise<T> => {
    const options = { expression: code, awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails } = await send<{
      result: { value: T }
      exceptionDetails?: { exception?: { description?: string } }
    }>('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the panel threw')
    return result.value
  }
  const text = () => run<string>("document.body?.innerText ?? ''")
  return {
    run,
    text,
    person: () => run(`document.querySelector('section[aria-label="Lead"] h2')?.innerText ?? null`),
    click: async (name) => {
      await expect.poll(() => run(`Boolean((${FIND})(${JSON.stringify(name)}))`), `"${name}"`).toBe(true)
      await run(`(${FIND})(${JSON.stringify(name)}).click()`)
    },
    press: async (key) => {
      const code = { key, ...(key.length === 1 && { text: key }) }
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...code })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    },
    fill: async (label, value) => {
      const input = `[...document.querySelectorAll('input, textarea')].find((one) =>
        (one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText) === ${JSON.stringify(label)})`
      await expect.poll(() => run(`Boolean(${input})`), `"${label}"`).toBe(true)
      await run(`${input}.focus()`)
      await send('Input.insertText', { text: value })
    },
    pictureOf: async ({ width, height, scheme }, find) => {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false })
      await send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      })
      await run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' })
      const found = await find()
      await send('Emulation.clearDeviceMetricsOverride')
      return { picture: Buffer.from(data, 'base64'), found }
    },
  }
}
