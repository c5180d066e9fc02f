import { beforeEach, describe, expect, it } from 'vitest'
import { leadInput, signalInput } from '../../test/fixtures/api.ts'
import { type FeedCopy, freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
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

describe('a signal of an account', () => {
  const account = { id: 'acme', name: 'Acme' }
  const ofAcme = (over: object = {}) =>
    signalInput({ leadId: undefined, accountId: 'acme', type: 'pricing_viewed', ...over })
  const changesFor = async (memberId: string, copy: FeedCopy) =>
    (await pull(here(), memberId, copy)).flatMap((page) => page.changes)

  beforeEach(() => here().putLeads(leadInput({ account, ownerId: 'ada' })))

  it('is sent with its account to all who see one of its leads, and scores none of them', async () => {
    await here().putLeads(leadInput({ id: 'lead-2', account, ownerId: 'ben' }))
    const copies = new Map<string, FeedCopy>()
    for (const member of ['ada', 'ben', 'mia', 'cleo', 'max'])
      copies.set(member, await freshCopy(here(), member))
    expect((await here().postSignals(ofAcme({ properties: { page: '/pricing' } }))).counts.created).toBe(1)
    const sent = {
      kind: 'account',
      account: {
        ...{ id: 'acme', name: 'Acme', domain: null, attributes: {}, lists: [], recordUrls: [] },
        signals: [
          {
            id: 'signal-1',
            type: 'pricing_viewed',
            at: '2026-03-02T08:30:00.000Z',
            properties: { page: '/pricing' },
            sessionId: null,
            initiator: 'buyer',
          },
        ],
      },
    }
    for (const [member, copy] of copies) {
      const sees = ['ada', 'ben', 'mia'].includes(member)
      expect(await changesFor(member, copy), member).toEqual(sees ? [sent] : [])
    }
  })

  it('counts once, whatever order it comes in, and says nothing new the second time', async () => {
    await here().postSignals(ofAcme({ id: 'late', at: '2026-03-02T08:40:00Z' }))
    await here().postSignals(
      ofAcme({ id: 'early', at: '2026-03-02T08:20:00Z' }),
      ofAcme({ id: 'late', at: '2026-03-02T08:40:00Z' }),
    )
    const copy = await freshCopy(here(), 'ada')
    const change = copy.entries.get('account acme')
    const ids = change?.kind === 'account' ? change.account.signals.map(({ id }) => id) : []
    expect(ids).toEqual(['early', 'late'])
    expect(
      (await here().postSignals(ofAcme({ id: 'early', at: '2026-03-02T08:20:00Z' }))).counts.unchanged,
    ).toBe(1)
    expect(await changesFor('ada', copy)).toEqual([])
  })

  it('stays with the account when what is known of it changes', async () => {
    await here().postSignals(ofAcme())
    await here().putLeads(leadInput({ account: { ...account, name: 'Acme Ltd' }, ownerId: 'ada' }))
    const change = (await freshCopy(here(), 'ada')).entries.get('account acme')
    expect(change).toMatchObject({ account: { name: 'Acme Ltd', signals: [{ id: 'signal-1' }] } })
  })

  it('is refused where there is no such account, in this workspace, and the others land', async () => {
    const elsewhere = await here().newWorkspaceId()
    const { token } = await here().auth.issue(
      { workspaceId: elsewhere, memberId: 'admin' as never },
      here().clock.now(),
    )
    const there = (path: string, method: string, body: unknown) =>
      here().request(path, { method, body, headers: { authorization: `Bearer ${token}` } })
    const globex = leadInput({ account: { id: 'globex', name: 'Globex' } })
    expect((await there('/v1/leads', 'PUT', { leads: [globex] })).status).toBe(200)
    const answer = await here().postSignals(
      ofAcme({ id: 's1', accountId: 'globex' }),
      ofAcme({ id: 's2', accountId: 'nowhere' }),
      ofAcme({ id: 's3' }),
    )
    const faultOf = (accountId: string) => [
      { path: '/accountId', message: 'expected an account of this workspace', got: `"${accountId}"` },
    ]
    expect(answer.results).toEqual([
      { index: 0, id: 's1', status: 'refused', faults: faultOf('globex') },
      { index: 1, id: 's2', status: 'refused', faults: faultOf('nowhere') },
      { index: 2, id: 's3', status: 'created' },
    ])
  })

  it('is of a lead or of an account, never of both or nobody', async () => {
    const answer = await here().postSignals(
      ofAcme({ leadId: 'lead-1' }),
      ofAcme({ id: 's2', accountId: null }),
      ofAcme({ id: 's3', leadId: null }),
    )
    expect(
      answer.results.map(({ status, faults }) => [status, faults?.[0]?.path, faults?.[0]?.message]),
    ).toEqual([
      ['refused', '/', 'expected exactly one of "leadId" and "accountId", got both'],
      ['refused', '/', 'expected exactly one of "leadId" and "accountId", got neither'],
      ['created', undefined, undefined],
    ])
  })

  it('has an id of its own among those of leads, too', async () => {
    await here().postSignals(ofAcme())
    const answer = await here().postSignals(signalInput({ type: 'pricing_viewed' }))
    expect(answer.results[0]).toMatchObject({ status: 'refused', faults: [{ path: '/id' }] })
  })
})
