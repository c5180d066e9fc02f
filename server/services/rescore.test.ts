import { describe, expect, it } from 'vitest'
import { leadInput, signalInput } from '../../test/fixtures/api.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'
import { rescoreDue } from './rescore.ts'

const here = workspacePerTest()
const DAY_MS = 86_400_000

const leadOf = async (id: string) => {
  const change = (await freshCopy(here(), 'admin')).entries.get(`lead ${id}`)
  if (change?.kind !== 'lead') throw new Error(`no lead ${id}`)
  return change.lead
}

/** A director who asked for a demo: hot, until 30 days of silence take a fifth of the interest away. */
const putHotLead = async () => {
  await here().putLeads(leadInput({ title: 'Director' }))
  await here().postSignals(signalInput({ type: 'demo_requested', at: '2026-03-02T09:00:00.000Z' }))
}

describe('rescoring by time', () => {
  it('leaves a lead alone until its band changes, and adds nothing to the feed', async () => {
    await putHotLead()
    const copy = await freshCopy(here(), 'ada')
    here().clock.advance(30 * DAY_MS - 1)
    await rescoreDue(here().db, here().clock.now)
    expect((await pull(here(), 'ada', copy)).flatMap((page) => page.changes)).toEqual([])
  })

  it('moves it when it is due', async () => {
    await putHotLead()
    expect((await leadOf('lead-1')).score).toMatchObject({
      band: 'hot',
      nextChangeAt: '2026-04-01T09:00:00.000Z',
    })
    here().clock.advance(30 * DAY_MS)
    expect(await rescoreDue(here().db, here().clock.now)).toBeGreaterThan(0)
    expect((await leadOf('lead-1')).score).toMatchObject({
      band: 'warm',
      evaluatedAt: '2026-04-01T09:00:00.000Z',
    })
    expect(await rescoreDue(here().db, here().clock.now)).toBe(0)
  })

  it('scores each chunk as of when its turn has come', async () => {
    await putHotLead()
    here().clock.advance(30 * DAY_MS)
    const clock = () => {
      here().clock.advance(60_000)
      return here().clock.now()
    }
    await rescoreDue(here().db, clock)
    expect((await leadOf('lead-1')).score).toMatchObject({ evaluatedAt: '2026-04-01T09:02:00.000Z' })
  })

  it('routes a lead that enters a band with a target by time alone', async () => {
    await putHotLead()
    here().clock.advance(30 * DAY_MS)
    await rescoreDue(here().db, here().clock.now)
    expect((await leadOf('lead-1')).routes).toEqual([
      { at: '2026-03-02T09:00:00.000Z', band: 'hot' },
      { at: '2026-04-01T09:00:00.000Z', band: 'warm' },
    ])
  })
})
