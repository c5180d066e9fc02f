import { describe, expect, it } from 'vitest'
import { leadInput } from '../../test/fixtures/api.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

const leadOf = async (id: string) => {
  const change = (await freshCopy(here(), 'admin')).entries.get(`lead ${id}`)
  if (change?.kind !== 'lead') throw new Error(`no lead ${id}`)
  return change.lead
}

describe('PUT /v1/leads', () => {
  it('creates a lead with its account and scores it', async () => {
    const account = { id: 'acme', name: 'Acme', attributes: { employees: 200 } }
    const answer = await here().putLeads(
      leadInput({ title: 'Director of Sales', email: 'ada@gmail.com', account }),
    )
    expect(answer.results).toEqual([{ index: 0, id: 'lead-1', status: 'created' }])
    expect(await leadOf('lead-1')).toMatchObject({
      accountId: 'acme',
      emailDomainKind: 'free',
      score: { modelId: 'gated-15', modelVersion: 1, total: 9000, band: 'warm' },
    })
  })

  it('answers unchanged and adds nothing to the feed when the same content comes again', async () => {
    const lead = leadInput({
      attributes: { a: -0, b: 1.5 },
      account: { id: 'acme', name: 'Acme' },
      tags: ['x'],
      recordUrls: ['https://crm.acme.example/1'],
    })
    await here().putLeads(lead)
    const copy = await freshCopy(here(), 'admin')
    const again = await here().putLeads({ ...lead, createdAt: '2026-03-02T09:00:00+01:00' })
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 1, refused: 0 })
    expect((await pull(here(), 'admin', copy)).flatMap((page) => page.changes)).toEqual([])
  })

  it('keeps the addresses at which a lead and its account are kept too, as they came', async () => {
    const recordUrls = ['https://app.hubspot.com/contacts/1/record/0-1/2', 'https://crm.acme.example/1']
    const company = ['https://www.linkedin.com/company/acme']
    const account = { id: 'acme', name: 'Acme', recordUrls: company }
    await here().putLeads(leadInput({ recordUrls, account }), leadInput({ id: 'lead-2' }))
    expect([(await leadOf('lead-1')).recordUrls, (await leadOf('lead-2')).recordUrls]).toEqual([
      recordUrls,
      [],
    ])
    const change = (await freshCopy(here(), 'admin')).entries.get('account acme')
    expect(change).toMatchObject({ account: { recordUrls: company } })
    const answer = await here().putLeads(
      leadInput({ recordUrls: ['http://crm.acme.example/1'] }),
      leadInput({ recordUrls: Array.from({ length: 21 }, (_, n) => `https://crm.acme.example/${n}`) }),
    )
    expect(answer.results.map((row) => row.faults?.[0]?.path)).toEqual(['/recordUrls/0', '/recordUrls'])
  })

  it('refuses a bad row with every fault and lands the good ones', async () => {
    const answer = await here().putLeads(
      leadInput(),
      { id: 'lead-2', name: '', extra: 1 },
      'nonsense',
      leadInput({ id: 'lead-3' }),
    )
    expect(answer.results.map((row) => row.status)).toEqual(['created', 'refused', 'refused', 'created'])
    expect(answer.results[1]?.faults?.map((fault) => fault.path)).toEqual(
      expect.arrayContaining(['/name', '/createdAt']),
    )
    expect((await freshCopy(here(), 'admin')).ids('lead')).toEqual(['lead-1', 'lead-3'])
  })

  it('refuses text that the database cannot keep, and an owner who is no member', async () => {
    const answer = await here().putLeads(
      leadInput({ id: 'nul', name: 'a\u0000b' }),
      leadInput({ id: 'half', attributes: { note: '\ud800' } }),
      leadInput({ id: 'owned', ownerId: 'nobody' }),
    )
    expect(answer.results.map((row) => row.faults?.[0]?.path)).toEqual([
      '/name',
      '/attributes/note',
      '/ownerId',
    ])
  })

  it('takes rows of one lead in their order: the last wins', async () => {
    const answer = await here().putLeads(
      leadInput(),
      leadInput(),
      leadInput({ title: 'CTO' }),
      leadInput({ title: 'CEO' }),
    )
    expect(answer.results.map((row) => row.status)).toEqual(['created', 'unchanged', 'updated', 'updated'])
    expect((await leadOf('lead-1')).title).toBe('CEO')
  })

  it('keeps the owner of a lead that is sent again without one, and frees it at an explicit null', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    await here().putLeads(leadInput({ title: 'CTO' }))
    expect((await leadOf('lead-1')).ownerId).toBe('ada')
    await here().putLeads(leadInput({ title: 'CTO', ownerId: null }))
    expect((await leadOf('lead-1')).ownerId).toBeNull()
  })

  it('scores the colleagues too when a fact of their account changes', async () => {
    const account = { id: 'acme', name: 'Acme' }
    await here().putLeads(leadInput({ account }), leadInput({ id: 'lead-2', account }))
    expect((await leadOf('lead-2')).score?.total).toBe(0)
    await here().putLeads(leadInput({ account: { ...account, attributes: { employees: 200 } } }))
    expect((await leadOf('lead-2')).score?.total).toBe(4000)
  })

  it('routes a lead that enters a band with a target, once per entry', async () => {
    const hot = { id: 's1', leadId: 'lead-1', type: 'demo_requested', at: '2026-03-02T08:59:00Z' }
    await here().putLeads(leadInput({ title: 'Director' }))
    await here().postSignals(hot)
    here().clock.advance(60_000)
    await here().putLeads(leadInput({ title: 'Director', phone: '+49 1' }))
    expect((await leadOf('lead-1')).routes).toEqual([{ at: '2026-03-02T09:00:00.000Z', band: 'hot' }])
  })

  it('sends the account again to who sees it for the first time', async () => {
    const account = { id: 'acme', name: 'Acme' }
    await here().putLeads(leadInput({ account, ownerId: 'ada' }))
    const copy = await freshCopy(here(), 'ben')
    expect(copy.ids('account')).toEqual([])
    await here().putLeads(leadInput({ id: 'lead-2', account, ownerId: 'ben' }))
    await pull(here(), 'ben', copy)
    expect(copy.ids('account')).toEqual(['acme'])
  })

  it('takes a thousand rows and refuses an empty batch', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => leadInput({ id: `lead-${index}` }))
    expect((await here().putLeads(...rows)).counts.created).toBe(1000)
    expect((await here().request('/v1/leads', { method: 'PUT', body: { leads: [] } }, 'admin')).status).toBe(
      422,
    )
  })
})
