import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nudgeSchema } from '../../lib/contract/index.ts'
import { decisionInput, errorOf, leadInput } from '../../test/fixtures/api.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'
import type { Env } from '../http/env.ts'
import { onError } from '../http/on-error.ts'
import { eventRoutes } from './events.ts'

const here = workspacePerTest()
const DAY = 86_400_000
const isPostgres = process.env.HEATLINE_TEST_DATABASE === 'postgres'

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** The route at a pace for tests, on the server of the test. */
const anApp = () => {
  const { db, auth, clock } = here()
  const logger = pino({ level: 'silent' })
  const deps = { db, auth, clock: clock.now, logger, demo: false }
  const app = new Hono<Env>().route('/v1', eventRoutes(deps, { heartbeat: 10, settle: 0 }))
  app.onError(onError(logger))
  return app
}

const ask = async (app: Hono<Env>, as: string, cursor?: string): Promise<Response> =>
  app.request(`/v1/events${cursor === undefined ? '' : `?cursor=${cursor}`}`, {
    headers: { authorization: `Bearer ${await here().tokenFor(as)}` },
  })

/** A stream that is read: what it has told so far, and whether it has ended. */
const listen = async (app: Hono<Env>, as: string, cursor?: string) => {
  const response = await ask(app, as, cursor)
  if (!response.body) throw new Error(`expected a stream, got ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const seen = { text: '', beats: 0, hasEnded: false }
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      seen.text += part.value
      seen.beats += part.value.split(':\n\n').length - 1
    }
    seen.hasEnded = true
  }
  void read().catch(() => undefined)
  const close = () => reader.cancel()
  opened.push(close)
  const nudges = () =>
    [...seen.text.matchAll(/event: change\ndata: (.*)\n/g)].map(([, data = '']) =>
      nudgeSchema.parse(JSON.parse(data)),
    )
  /** Long enough for anything that was to be told: some looks have passed. */
  const settle = async () => {
    const from = seen.beats
    await eventually(() => expect(seen.beats).toBeGreaterThan(from + 2))
  }
  return { nudges, seen, settle, close }
}

describe('the stream of nudges', () => {
  it('says that something changed for the one who listens, and up to where', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const copy = await freshCopy(here(), 'ada')
    const ada = await listen(anApp(), 'ada', copy.cursor)
    await ada.settle()
    expect(ada.nudges()).toEqual([])
    await here().decide('mia', decisionInput())
    await eventually(() => expect(ada.nudges()).toHaveLength(1))
    await pull(here(), 'ada', copy)
    expect(ada.nudges()).toEqual([{ cursor: copy.cursor }])
  })

  it('tells nothing of what one does not see, nor what it is', async () => {
    await here().putLeads(leadInput({ id: 'secret', name: 'Sam Secret', ownerId: 'ben' }))
    const app = anApp()
    const { cursor } = await freshCopy(here(), 'ada')
    const [ada, mia] = [await listen(app, 'ada', cursor), await listen(app, 'mia', cursor)]
    await here().decide('ben', decisionInput({ leadId: 'secret' }))
    await eventually(() => expect(mia.nudges()).toHaveLength(1))
    await ada.settle()
    expect(ada.nudges()).toEqual([])
    expect(mia.seen.text).not.toMatch(/secret|accept|ben/i)
  })

  it('tells at once what happened before one listened', async () => {
    const { cursor } = await freshCopy(here(), 'ada')
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const ada = await listen(anApp(), 'ada', cursor)
    await eventually(() => expect(ada.nudges()).toHaveLength(1))
    await ada.settle()
    expect(ada.nudges()).toHaveLength(1)
  })

  it('tells whoever comes with no copy only what happens from then on', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const ada = await listen(anApp(), 'ada')
    await ada.settle()
    expect(ada.nudges()).toEqual([])
    await here().decide('ada', decisionInput())
    await eventually(() => expect(ada.nudges()).toHaveLength(1))
  })

  it('tells whoever has to start afresh', async () => {
    const ada = await listen(anApp(), 'ada', '999999')
    await eventually(() => expect(ada.nudges()).toHaveLength(1))
  })

  it('hears of another workspace nothing', async () => {
    const ada = await listen(anApp(), 'ada', (await freshCopy(here(), 'ada')).cursor)
    const elsewhere = await here().newWorkspaceId()
    here().db.bell.ring(elsewhere)
    await ada.settle()
    expect(ada.nudges()).toEqual([])
  })

  // Nobody else writes to the embedded database.
  it.runIf(isPostgres)('hears what another process has written', async () => {
    const { db, workspaceId } = here()
    const heard = vi.fn()
    const stop = db.bell.listen(workspaceId, heard)
    await eventually(() => expect(heard).toHaveBeenCalledTimes(1)) // its first look
    await db.queries.execute(sql`UPDATE workspaces SET change_no = change_no + 1 WHERE id = ${workspaceId}`)
    await eventually(() => expect(heard).toHaveBeenCalledTimes(2))
    stop()
  })
})

describe('a stream ends', () => {
  it('with its token', async () => {
    const ada = await listen(anApp(), 'ada')
    await ada.settle()
    expect(ada.seen.hasEnded).toBe(false)
    here().clock.advance(31 * DAY)
    await eventually(() => expect(ada.seen.hasEnded).toBe(true))
  })

  it('with the membership', async () => {
    const ada = await listen(anApp(), 'ada')
    await ada.settle()
    await here().request('/v1/members/ada', { method: 'DELETE' }, 'admin')
    await eventually(() => expect(ada.seen.hasEnded).toBe(true))
  })
})

describe('whoever may not listen', () => {
  it('is nobody without a good token', async () => {
    expect((await here().request('/v1/events')).status).toBe(401)
    expect((await here().request('/v1/events?cursor=x', {}, 'ada')).status).toBe(422)
  })

  it('is a member with too many streams, until one is closed', async () => {
    const app = anApp()
    const streams = await Promise.all(Array.from({ length: 5 }, () => listen(app, 'ada')))
    const refused = await ask(app, 'ada')
    expect(await errorOf(refused)).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(refused.headers.get('retry-after')).toBe('60')
    const ben = await listen(app, 'ben')
    await ben.settle()
    await streams[0]?.close()
    await eventually(async () => expect((await listen(app, 'ada')).seen).toBeDefined())
  })
})
