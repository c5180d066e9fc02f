import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Page } from '@playwright/test'
import type { Millis } from '../../lib/contract/index.ts'
import { sweep } from '../../server/sweep.ts'
import { startTestServer, type TestServer } from '../fixtures/server.ts'

export type TurnedWorld = TestServer & {
  url: string
  /** Lets the server's time pass, does what time alone makes necessary, and has the page hear of it. */
  turn: (page: Page, ms: number) => Promise<void>
  /** Lets no sync through, in either direction, until the answer is called. */
  hold: () => () => void
  stop: () => Promise<void>
}

/**
 * The real API with a clock of its own. Every answer tells the extension how far its machine's clock is off, so that turning
 * this one turns the browser's deadlines with it.
 */
export const startTurnedWorld = async (now: Millis): Promise<TurnedWorld> => {
  const server = await startTestServer({ now })
  let gate: Promise<void> = Promise.resolve()
  const fetch = async (request: Request): Promise<Response> => {
    if (/\/v1\/(sync|decisions)/.test(request.url)) await gate
    return server.app.fetch(request)
  }
  const listening = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    ...server,
    url: `http://127.0.0.1:${port}`,
    turn: async (page, ms) => {
      server.clock.advance(ms)
      await sweep(server.db, server.clock.now)
      // As when the network is back: whoever looks hears at once.
      await page.evaluate(() => window.dispatchEvent(new Event('online')))
    },
    hold: () => {
      let open: (() => void) | undefined
      gate = new Promise((resolve) => {
        open = resolve
      })
      return () => open?.()
    },
    stop: async () => {
      const closed = once(listening, 'close')
      listening.close()
      if ('closeAllConnections' in listening) listening.closeAllConnections()
      await closed
      await server.close()
    },
  }
}
