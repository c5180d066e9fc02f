import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorOf } from '../../test/fixtures/api.ts'
import { startTestServer, type TestServer } from '../../test/fixtures/server.ts'
import type { Env } from './env.ts'
import { onError } from './on-error.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const lead = 'Ada Lovelace of Acme'

/** An app whose only route fails in the database, and what it has logged. */
const failingApp = () => {
  const lines: string[] = []
  const app = new Hono<Env>()
  app.onError(onError(pino({ level: 'info' }, { write: (line) => lines.push(line) })))
  app.get('/', async () => {
    await server.db.queries.execute(sql`SELECT ${lead}::integer`)
    throw new Error('expected the query to fail')
  })
  return { app, log: () => lines.join('') }
}

describe('an error that nobody expected', () => {
  it('tells the client nothing of what happened', async () => {
    const response = await failingApp().app.request('/')
    expect(await errorOf(response)).toEqual({
      status: 500,
      code: 'internal',
      message: 'the server failed; try again later',
    })
  })

  it('is logged by its kind and place, without the data that it met', async () => {
    const { app, log } = failingApp()
    await app.request('/')
    expect(log()).toContain('"code":"22P02"')
    expect(log()).toContain('on-error.test.ts')
    expect(log()).not.toContain('Ada')
  })
})
