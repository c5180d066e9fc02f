import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { leadInput, signalInput } from '../test/fixtures/api.ts'
import { freshCopy } from '../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../test/fixtures/workspace.ts'
import type { Database } from './db/database.ts'
import { startSweeping, sweep } from './sweep.ts'

const here = workspacePerTest()
const DAY_MS = 86_400_000

const bandOf = async (id: string) => {
  const change = (await freshCopy(here(), 'admin')).entries.get(`lead ${id}`)
  return change?.kind === 'lead' ? change.lead.score?.band : undefined
}

describe('a sweep', () => {
  it('moves leads whose time has come', async () => {
    await here().putLeads(leadInput({ title: 'Director' }))
    await here().postSignals(signalInput({ type: 'demo_requested' }))
    here().clock.advance(30 * DAY_MS)
    await sweep(here().db, here().clock.now)
    expect(await bandOf('lead-1')).toBe('warm')
  })

  it('scores what a publishing that was cut off left behind', async () => {
    await here().putLeads(leadInput())
    await here().db.queries.execute(sql`UPDATE leads SET model_version = 0, band = 'old'`)
    await sweep(here().db, here().clock.now)
    expect(await bandOf('lead-1')).toBe('cold')
  })

  it('leaves the database as good after tidying', async () => {
    await here().putLeads(leadInput())
    await here().db.tidy()
    expect(await bandOf('lead-1')).toBe('cold')
  })
})

describe('sweeping', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  const failing = (attempts: number[]): Database => ({
    ...here().db,
    get queries(): Database['queries'] {
      attempts.push(attempts.length)
      throw new Error('no database')
    },
  })

  it('goes on after one that fails, and ends when it is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const attempts: number[] = []
    const logged: unknown[] = []
    const logger = { error: (...words: unknown[]) => logged.push(words.at(-1)) }
    const { clock } = here()
    const sweeping = startSweeping({
      db: failing(attempts),
      clock: clock.now,
      logger: logger as never,
      everyMs: 1000,
    })
    vi.advanceTimersByTime(2000)
    await sweeping.stop()
    vi.advanceTimersByTime(5000)
    expect([attempts.length, logged]).toEqual([2, ['a sweep failed', 'a sweep failed']])
  })
})
