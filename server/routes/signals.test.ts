import { describe, expect, it } from 'vitest'
import { leadInput, signalInput } from '../../test/fixtures/api.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

const leadOf = async (id: string) => {
  const change = (await freshCopy(here(), 'admin')).entries.get(`lead ${id}`)
  if (change?.kind !== 'lead') throw new Error(`no lead ${id}`)
  return change.lead
}

describe('POST /v1/signals', () => {
  it('stores a signal with its lead, and scores it', async () => {
    await here().putLeads(leadInput())
    const answer = await here().postSignals(
      signalInput({ type: 'demo_requested', properties: { plan: 'pro' } }),
    )
    expect(answer.results).toEqual([{ index: 0, id: 'signal-1', status: 'created' }])
    const { signals, score } = await leadOf('lead-1')
    expect(signals).toEqual([
      {
        id: 'signal-1',
        type: 'demo_requested',
        at: '2026-03-02T08:30:00.000Z',
        properties: { plan: 'pro' },
        sessionId: null,
        initiator: 'buyer',
      },
    ])
    expect(score?.total).toBe(10_000)
  })

  it('takes a signal once, however often it is delivered, and adds nothing to the feed', async () => {
    await here().putLeads(leadInput())
    await here().postSignals(signalInput())
    const copy = await freshCopy(here(), 'admin')
    const answer = await here().postSignals(signalInput(), signalInput())
    expect(answer.counts).toMatchObject({ unchanged: 2, created: 0 })
    expect((await pull(here(), 'admin', copy)).flatMap((page) => page.changes)).toEqual([])
  })

  it('refuses an id that another signal has, in the database or in the same batch', async () => {
    await here().putLeads(leadInput())
    await here().postSignals(signalInput())
    const answer = await here().postSignals(
      signalInput({ type: 'demo_requested' }),
      signalInput({ id: 'signal-2' }),
      signalInput({ id: 'signal-2', properties: { page: '/pricing' } }),
    )
    expect(answer.results.map((row) => row.status)).toEqual(['refused', 'created', 'refused'])
    expect(answer.results[0]?.faults?.[0]?.path).toBe('/id')
  })

  it('refuses the signal of an unknown lead and lands the others', async () => {
    await here().putLeads(leadInput())
    const answer = await here().postSignals(
      signalInput({ leadId: 'lead-x' }),
      signalInput({ id: 'signal-2' }),
    )
    expect(answer.results.map((row) => row.status)).toEqual(['refused', 'created'])
    expect((await leadOf('lead-1')).signals.map((signal) => signal.id)).toEqual(['signal-2'])
  })

  it('scores a lead once by all the signals of a batch', async () => {
    await here().putLeads(leadInput())
    const copy = await freshCopy(here(), 'admin')
    await here().postSignals(
      signalInput({ id: 's1', type: 'pricing_viewed' }),
      signalInput({ id: 's2', type: 'pricing_viewed', at: '2026-03-02T08:31:00Z' }),
    )
    const changes = (await pull(here(), 'admin', copy)).flatMap((page) => page.changes)
    expect(changes.map((change) => change.kind)).toEqual(['lead'])
  })
})
