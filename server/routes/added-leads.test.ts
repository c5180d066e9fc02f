import { describe, expect, it } from 'vitest'
import { slaReportSchema } from '../../lib/contract/index.ts'
import { decisionInput, leadInput, newDecisionId, signalInput } from '../../test/fixtures/api.ts'
import { aPolicy } from '../../test/fixtures/builders.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

type Row = Record<string, unknown>

const typed = {
  name: 'Dana Typed',
  email: null,
  title: null,
  company: null,
  accountId: null,
  linkedinUrl: null,
  crmUrl: null,
}

const addition = (lead: Row = {}, over: Row = {}): Row => ({
  ...decisionInput({ kind: 'add', leadId: newDecisionId(), note: null, record: null }),
  ...over,
  lead: { ...typed, ...lead },
})

const undoOf = ({ id, leadId }: Row, over: Row = {}) =>
  decisionInput({ kind: 'undo', leadId, undoes: id, decidedAt: '2026-03-02T09:01:00.000Z', ...over })

const statuses = (results: readonly { status: string; code?: string | undefined }[]) =>
  results.map(({ status, code }) => code ?? status)

/** Whoever is cold is called within a quarter of an hour. */
const promiseCold = async (): Promise<void> => {
  const always = { kind: 'always', id: 'always', name: 'Always' }
  const policy = aPolicy({ targets: [{ band: 'cold', minutes: 15, calendarId: 'always' }] })
  await here().request('/v1/calendars', { method: 'PUT', body: { calendars: [always] } }, 'admin')
  await here().request('/v1/sla-policy', { method: 'PUT', body: policy }, 'admin')
}

const leadSeenBy = async (memberId: string, leadId: unknown) => {
  const change = (await freshCopy(here(), memberId)).entries.get(`lead ${leadId}`)
  return change?.kind === 'lead' ? change.lead : undefined
}

describe('a lead that a rep adds', () => {
  it('is the rep’s own, with what was typed, and scored', async () => {
    const sent = addition({ email: 'dana@typed.example', title: 'VP of Sales' }, { note: 'Met at the fair' })
    expect(statuses(await here().decide('ada', sent))).toEqual(['applied'])
    const lead = await leadSeenBy('ada', sent.leadId)
    expect(lead).toMatchObject({
      name: 'Dana Typed',
      ownerId: 'ada',
      source: 'rep',
      emailDomainKind: 'company',
      createdAt: '2026-03-02T09:00:00.000Z',
      accountId: null,
    })
    expect(lead?.score?.total).toBeGreaterThan(0)
    expect(await leadSeenBy('mia', sent.leadId)).toEqual(lead)
    expect(await leadSeenBy('ben', sent.leadId)).toBeUndefined()
  })

  it('has a clock since it was added, so that a call before it was sent counts', async () => {
    await promiseCold()
    const sent = addition()
    const touch = { kind: 'touch', channel: 'call', result: null, note: null }
    const call = decisionInput({ ...touch, leadId: sent.leadId, decidedAt: '2026-03-02T09:02:00.000Z' })
    here().clock.advance(3_600_000)
    expect(statuses(await here().decide('ada', sent, call))).toEqual(['applied', 'applied'])
    const routes = [{ at: '2026-03-02T09:00:00.000Z', band: 'cold' }]
    expect(await leadSeenBy('ada', sent.leadId)).toMatchObject({ routes })
    const answer = await here().request('/v1/reports/sla', {}, 'admin')
    expect(slaReportSchema.parse(await answer.json()).total).toMatchObject({
      leads: 1,
      states: { met: 1 },
    })
  })

  it('is told of by its addition, which does not say again what the lead says', async () => {
    const sent = addition({ name: 'Dana Typed' }, { note: 'Met', record: 'linkedin:person:dana' })
    await here().decide('ada', sent)
    const change = (await freshCopy(here(), 'ada')).entries.get(`decision ${sent.id}`)
    const decision = change?.kind === 'decision' ? change.decision : {}
    expect(decision).toMatchObject({ kind: 'add', note: 'Met', record: 'linkedin:person:dana' })
    expect(decision).not.toHaveProperty('lead')
  })

  it('is made once, however often and in whatever company it is delivered', async () => {
    const sent = addition()
    const note = decisionInput({ kind: 'note', leadId: sent.leadId, note: 'First call on Monday' })
    expect(statuses(await here().decide('ada', sent, note, sent))).toEqual([
      'applied',
      'applied',
      'duplicate',
    ])
    expect(statuses(await here().decide('ada', sent))).toEqual(['duplicate'])
    expect((await freshCopy(here(), 'ada')).ids('lead')).toEqual([sent.leadId])
  })

  it('does not take the place of one that is there, whoever’s', async () => {
    const sent = addition()
    await here().decide('ada', sent)
    const again = { ...addition({ name: 'Somebody Else' }), leadId: sent.leadId }
    expect(statuses(await here().decide('ada', again))).toEqual(['id_reused'])
    expect(statuses(await here().decide('ben', { ...again, id: newDecisionId() }))).toEqual(['id_reused'])
    expect(await leadSeenBy('ada', sent.leadId)).toMatchObject({ name: 'Dana Typed', ownerId: 'ada' })
  })

  it.each([
    ['without a name', addition({ name: '' })],
    ['of blanks', addition({ name: '  ' })],
    ['with an address that is none', addition({ email: 'dana@' })],
    ['with a page that is none', addition({ linkedinUrl: 'javascript:alert(1)' })],
    ['under an id of somebody’s system', addition({}, { leadId: 'hubspot-1' })],
    ['with an owner of one’s choice', addition({ ownerId: 'ben' })],
  ])('is refused %s', async (_, sent) => {
    expect(statuses(await here().decide('ada', sent))).toEqual(['invalid'])
    expect((await freshCopy(here(), 'admin')).ids('lead')).toEqual([])
  })
})

describe('its company', () => {
  const account = { id: 'acme', name: 'Acme', lists: ['target'] }

  it('is a new account', async () => {
    const sent = addition({ company: 'Typed Ltd' })
    await here().decide('ada', sent)
    const ada = await freshCopy(here(), 'ada')
    expect(ada.entries.get(`lead ${sent.leadId}`)).toMatchObject({ lead: { accountId: sent.leadId } })
    expect(ada.entries.get(`account ${sent.leadId}`)).toMatchObject({ account: { name: 'Typed Ltd' } })
  })

  it('is one that the rep knows', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada', account }))
    const sent = addition({ company: 'acme', accountId: 'acme' })
    await here().decide('ada', sent)
    expect(await leadSeenBy('ada', sent.leadId)).toMatchObject({ accountId: 'acme' })
    expect((await freshCopy(here(), 'ada')).ids('account')).toEqual(['acme'])
  })

  it('is not one that the rep cannot see, known by its id or not', async () => {
    await here().putLeads(leadInput({ ownerId: 'ben', account }))
    const [named, bare] = [addition({ company: 'Acme', accountId: 'acme' }), addition({ accountId: 'acme' })]
    expect(statuses(await here().decide('ada', named, bare))).toEqual(['applied', 'applied'])
    expect(await leadSeenBy('ada', named.leadId)).toMatchObject({ accountId: named.leadId })
    expect(await leadSeenBy('ada', bare.leadId)).toMatchObject({ accountId: null })
    expect((await freshCopy(here(), 'ada')).ids('account')).toEqual([named.leadId])
  })
})

describe('an e-mail address that another lead has', () => {
  const toldOf = async (sent: Row) => {
    const change = (await freshCopy(here(), 'ada')).entries.get(`decision ${sent.id}`)
    return change?.kind === 'decision' ? change.decision.sameEmail : null
  }
  const dana = { email: 'Dana@Typed.example' }

  it('is no error, and is told with whose lead it is', async () => {
    await here().putLeads(leadInput({ ownerId: 'cleo', email: 'dana@typed.example' }))
    const sent = addition(dana)
    expect(statuses(await here().decide('ada', sent, sent))).toEqual(['applied', 'duplicate'])
    expect(await toldOf(sent)).toEqual({ ownerId: 'cleo' })
  })

  it('is told of the pool’s and of one’s own, also within a batch', async () => {
    await here().putLeads(leadInput({ email: 'dana@typed.example' }))
    const [first, other] = [addition(dana), addition({ email: 'eve@typed.example' })]
    const second = addition({ email: 'eve@typed.example' })
    await here().decide('ada', first, other, second)
    expect(await toldOf(first)).toEqual({ ownerId: null })
    expect(await toldOf(other)).toBeUndefined()
    expect(await toldOf(second)).toEqual({ ownerId: 'ada' })
  })

  it('is not told of a lead that was taken back', async () => {
    const [gone, soonGone, sent] = [addition(dana), addition(dana), addition(dana)]
    await here().decide('ada', gone, undoOf(gone))
    await here().decide('ada', soonGone, undoOf(soonGone), sent)
    expect(await toldOf(sent)).toBeUndefined()
  })
})

describe('an addition that is taken back', () => {
  it('takes the lead out of everybody’s sight', async () => {
    const sent = addition()
    await here().decide('ada', sent)
    const watchers = ['ada', 'mia', 'admin']
    const copies = await Promise.all(watchers.map((who) => freshCopy(here(), who)))
    for (const copy of copies) expect(copy.ids('lead')).toEqual([sent.leadId])
    expect(statuses(await here().decide('ada', undoOf(sent)))).toEqual(['applied'])
    for (const [index, copy] of copies.entries()) {
      await pull(here(), watchers[index] ?? '', copy)
      expect([copy.ids('lead'), copy.ids('decision')]).toEqual([[], []])
      expect(copy.state()).toEqual((await freshCopy(here(), watchers[index] ?? '')).state())
    }
  })

  it('within one batch leaves nothing to see', async () => {
    const sent = addition({ company: 'Typed Ltd' })
    expect(statuses(await here().decide('ada', sent, undoOf(sent)))).toEqual(['applied', 'applied'])
    const { entries } = await freshCopy(here(), 'admin')
    expect([...entries.keys()].filter((key) => /^(lead|account|decision) /.test(key))).toEqual([])
  })

  it('is for good: nothing happens to the lead any more, whoever tries', async () => {
    const sent = addition()
    await here().decide('ada', sent, undoOf(sent))
    const late = decisionInput({ leadId: sent.leadId })
    expect(statuses(await here().decide('ada', late, sent))).toEqual(['unknown_lead', 'duplicate'])
    expect(statuses(await here().decide('ada', { ...sent, id: newDecisionId() }))).toEqual(['id_reused'])
    const imported = await here().putLeads(leadInput({ id: sent.leadId }))
    expect(imported.results).toMatchObject([{ status: 'refused', faults: [{ path: '/id' }] }])
    const signals = await here().postSignals(signalInput({ leadId: sent.leadId }))
    expect(signals.counts.refused).toBe(1)
    expect((await freshCopy(here(), 'admin')).ids('lead')).toEqual([])
  })

  it('is refused once somebody has worked the lead', async () => {
    const sent = addition()
    await here().decide('ada', sent)
    await here().decide('mia', decisionInput({ kind: 'note', leadId: sent.leadId, note: 'A good one' }))
    expect(statuses(await here().decide('ada', undoOf(sent)))).toEqual(['nothing_to_undo'])
    expect(statuses(await here().decide('mia', undoOf(sent)))).toEqual(['not_yours'])
    expect(await leadSeenBy('ada', sent.leadId)).toMatchObject({ ownerId: 'ada' })
  })

  it('is in no report any more', async () => {
    await promiseCold()
    const clocks = async () => {
      const answer = await here().request('/v1/reports/sla', {}, 'admin')
      return slaReportSchema.parse(await answer.json()).total.leads
    }
    const sent = addition()
    await here().decide('ada', sent)
    here().clock.advance(60_000)
    expect(await clocks()).toBe(1)
    await here().decide('ada', undoOf(sent))
    expect(await clocks()).toBe(0)
  })
})
