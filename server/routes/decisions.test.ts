import { describe, expect, it } from 'vitest'
import { decisionInput, leadInput, newDecisionId } from '../../test/fixtures/api.ts'
import { freshCopy, pull, readPage } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

const statuses = (results: readonly { status: string; code?: string | undefined }[]) =>
  results.map(({ status, code }) => code ?? status)

const reject = (over = {}) =>
  decisionInput({ kind: 'reject', reason: 'no_budget', note: null, recycleOn: null, ...over })

const ownerOf = async (id: string) => {
  const change = (await freshCopy(here(), 'admin')).entries.get(`lead ${id}`)
  return change?.kind === 'lead' ? change.lead.ownerId : undefined
}

describe('POST /v1/decisions', () => {
  it('takes a decision and shows it with who made it and when it came', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const seen = {
      modelId: 'gated-15',
      modelVersion: 1,
      total: 15_000,
      band: 'hot',
      lines: [{ key: 'rule:demo', label: 'Demo', points: 10_000 }],
      sla: { state: 'ok', dueAt: '2026-03-02T10:00:00.000Z' },
    }
    const sent = reject({ note: 'next year', seen, decidedAt: '2026-03-02T08:59:30.000Z' })
    expect(await here().decide('ada', sent)).toEqual([{ index: 0, id: sent.id, status: 'applied' }])
    expect((await freshCopy(here(), 'ada')).entries.get(`decision ${sent.id}`)).toEqual({
      kind: 'decision',
      decision: { ...sent, memberId: 'ada', receivedAt: '2026-03-02T09:00:00.000Z' },
    })
  })

  it('takes a decision once, however often it is delivered', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const sent = decisionInput({ kind: 'touch', channel: 'call', result: null, note: null })
    expect(statuses(await here().decide('ada', sent, sent))).toEqual(['applied', 'duplicate'])
    here().clock.advance(3_600_000)
    expect(statuses(await here().decide('ada', sent))).toEqual(['duplicate'])
    expect((await freshCopy(here(), 'ada')).ids('decision')).toEqual([sent.id])
  })

  it('believes no clock that is ahead: it was decided no later than it was heard of', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const sent = decisionInput({ decidedAt: '2026-03-02T11:00:00.000Z' })
    expect(statuses(await here().decide('ada', sent))).toEqual(['applied'])
    here().clock.advance(60_000)
    expect(statuses(await here().decide('ada', sent))).toEqual(['duplicate'])
    const copy = await freshCopy(here(), 'ada')
    expect(copy.entries.get(`decision ${sent.id}`)).toMatchObject({
      decision: { decidedAt: '2026-03-02T09:00:00.000Z' },
    })
  })

  it('refuses an id that stands for something else', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }), leadInput({ id: 'lead-2' }))
    const sent = decisionInput()
    await here().decide('ada', sent)
    const others = [
      { ...sent, leadId: 'lead-2' },
      { ...sent, decidedAt: '2026-03-02T08:59:59.000Z' },
      reject({ id: sent.id }),
    ]
    expect(statuses(await here().decide('ada', ...others))).toEqual(['id_reused', 'id_reused', 'id_reused'])
    expect(statuses(await here().decide('admin', sent))).toEqual(['id_reused'])
  })

  it('knows an id in whatever case it is written', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const sent = decisionInput()
    await here().decide('ada', sent)
    const loud = { ...sent, id: String(sent.id).toUpperCase() }
    expect(statuses(await here().decide('ada', loud))).toEqual(['duplicate'])
  })

  it('judges each decision on top of those before it in the batch', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const accept = decisionInput()
    const undo = decisionInput({ kind: 'undo', undoes: accept.id, decidedAt: '2026-03-02T09:00:02.000Z' })
    const again = decisionInput({ decidedAt: '2026-03-02T09:00:03.000Z' })
    const twice = decisionInput({ decidedAt: '2026-03-02T09:00:04.000Z' })
    expect(statuses(await here().decide('ada', accept, undo, again, twice))).toEqual([
      'applied',
      'applied',
      'applied',
      'not_allowed_now',
    ])
  })

  it('refuses by the rules of rejecting, one by one, and takes the good ones', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const results = await here().decide(
      'ada',
      { nonsense: true },
      reject({ reason: 'made_up' }),
      reject({ reason: 'timing' }),
      reject({ reason: 'other' }),
      reject({ leadId: 'nowhere' }),
      reject({ reason: 'timing', recycleOn: '2026-09-01' }),
    )
    expect(statuses(results)).toEqual([
      'invalid',
      'unknown_reason',
      'recycle_date_required',
      'note_required',
      'unknown_lead',
      'applied',
    ])
    expect(results[0]?.faults?.length).toBeGreaterThan(0)
  })

  it("does not tell another rep's lead from one that does not exist", async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const strangers = await here().decide('ben', decisionInput(), decisionInput({ leadId: 'nowhere' }))
    expect(statuses(strangers)).toEqual(['unknown_lead', 'unknown_lead'])
  })

  it('lets a manager decide for the own team alone', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    expect(statuses(await here().decide('max', decisionInput()))).toEqual(['unknown_lead'])
    expect(statuses(await here().decide('mia', decisionInput()))).toEqual(['applied'])
  })

  it('takes a lead out of the pool for who accepts it, and gives it back at the undo', async () => {
    await here().putLeads(leadInput())
    const ben = await freshCopy(here(), 'ben')
    expect(ben.ids('lead')).toEqual(['lead-1'])
    const accept = decisionInput()
    await here().decide('ada', accept)
    expect(await ownerOf('lead-1')).toBe('ada')
    await pull(here(), 'ben', ben)
    expect(ben.ids('lead')).toEqual([])
    const undo = decisionInput({ kind: 'undo', undoes: accept.id, decidedAt: '2026-03-02T09:01:00.000Z' })
    expect(statuses(await here().decide('ada', undo))).toEqual(['applied'])
    expect(await ownerOf('lead-1')).toBeNull()
    await pull(here(), 'ben', ben)
    expect(ben.ids('lead')).toEqual(['lead-1'])
    expect(ben.ids('decision')).toEqual([accept.id, undo.id].sort())
  })

  it('tells who saw the lead in the pool that another was faster, and who', async () => {
    await here().putLeads(leadInput())
    await here().decide('ada', decisionInput())
    expect(await here().decide('ben', decisionInput())).toMatchObject([
      { status: 'refused', code: 'not_yours', details: { ownerId: 'ada' } },
    ])
  })

  it('does not tell whose a lead is that was another’s before', async () => {
    await here().putLeads(leadInput({ ownerId: 'ben' }))
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const refused = { status: 'refused', code: 'not_yours' }
    const claim = decisionInput({ kind: 'claim' })
    const [first, second] = await here().decide('ben', decisionInput(), claim)
    expect([first, second]).toMatchObject([refused, refused])
    expect(first).not.toHaveProperty('details')
    expect(second).not.toHaveProperty('details')
  })

  it('applies one of two decisions that are made at once', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const results = await Promise.all([
      here().decide('ada', decisionInput()),
      here().decide('mia', decisionInput()),
      here().decide('admin', decisionInput()),
    ])
    expect(statuses(results.flat()).sort()).toEqual(['applied', 'not_allowed_now', 'not_allowed_now'])
  })

  it('stores one of many deliveries that come at once', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const sent = decisionInput()
    const results = await Promise.all(Array.from({ length: 5 }, () => here().decide('ada', sent)))
    expect(statuses(results.flat()).sort()).toEqual([
      'applied',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
    ])
  })

  it('refuses the undo of what was never decided', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const undo = decisionInput({ kind: 'undo', undoes: newDecisionId() })
    expect(statuses(await here().decide('ada', undo))).toEqual(['nothing_to_undo'])
  })
})

describe('a claim', () => {
  const claim = (over = {}) => decisionInput({ kind: 'claim', ...over })

  it('takes a lead out of the pool without deciding on it, and its undo gives it back', async () => {
    await here().putLeads(leadInput())
    const ben = await freshCopy(here(), 'ben')
    const sent = claim()
    expect(statuses(await here().decide('ada', sent))).toEqual(['applied'])
    expect(await ownerOf('lead-1')).toBe('ada')
    await pull(here(), 'ben', ben)
    expect(ben.ids('lead')).toEqual([])
    const undo = decisionInput({ kind: 'undo', undoes: sent.id, decidedAt: '2026-03-02T09:01:00.000Z' })
    expect(statuses(await here().decide('ada', undo))).toEqual(['applied'])
    expect(await ownerOf('lead-1')).toBeNull()
  })

  it('made by two at once is one rep’s, and the other is told whose', async () => {
    await here().putLeads(leadInput())
    const answers = await Promise.all(['ada', 'ben'].map((who) => here().decide(who, claim())))
    const winner = (await ownerOf('lead-1')) ?? ''
    expect(['ada', 'ben']).toContain(winner)
    const [lost] = answers[winner === 'ada' ? 1 : 0] ?? []
    expect(lost).toMatchObject({ status: 'refused', code: 'already_claimed', details: { ownerId: winner } })
    expect(statuses(answers.flat()).sort()).toEqual(['already_claimed', 'applied'])
  })

  it('of a lead that somebody in sight has is refused with who it is', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    expect(await here().decide('mia', claim())).toMatchObject([
      { code: 'already_claimed', details: { ownerId: 'ada' } },
    ])
    expect(statuses(await here().decide('ada', claim()))).toEqual(['already_claimed'])
    expect(statuses(await here().decide('cleo', claim()))).toEqual(['unknown_lead'])
  })

  it('is behind the acceptance that follows it: undoing that keeps the lead', async () => {
    await here().putLeads(leadInput())
    const accept = decisionInput({ decidedAt: '2026-03-02T09:01:00.000Z' })
    const undo = decisionInput({ kind: 'undo', undoes: accept.id, decidedAt: '2026-03-02T09:02:00.000Z' })
    expect(statuses(await here().decide('ada', claim(), accept, undo))).toEqual([
      'applied',
      'applied',
      'applied',
    ])
    expect(await ownerOf('lead-1')).toBe('ada')
  })

  it('comes with its owner, wherever a page of the feed ends', async () => {
    await here().putLeads(leadInput())
    const sent = claim()
    const copy = await freshCopy(here(), 'ada')
    await here().decide('ada', sent)
    for (let hasMore = true; hasMore; ) {
      const page = await readPage(here(), 'ada', { cursor: copy.cursor, limit: 1 })
      copy.apply(page)
      hasMore = page.hasMore
      const lead = copy.entries.get('lead lead-1')
      if (copy.entries.has(`decision ${sent.id}`)) expect(lead).toMatchObject({ lead: { ownerId: 'ada' } })
    }
    expect(copy.entries.get(`decision ${sent.id}`)).toMatchObject({ decision: { claimed: true } })
  })
})

describe('notes and links', () => {
  it('travel with the decisions of leads in sight, and change nothing of the lead', async () => {
    await here().putLeads(leadInput(), leadInput({ id: 'lead-2', ownerId: 'ada' }))
    const before = (await freshCopy(here(), 'ada')).entries.get('lead lead-1')
    const note = decisionInput({ kind: 'note', note: 'Back on Monday' })
    const link = decisionInput({ kind: 'link', record: 'hubspot:123:0-1:456', leadId: 'lead-2' })
    expect(statuses(await here().decide('ada', note, link))).toEqual(['applied', 'applied'])
    const ada = await freshCopy(here(), 'ada')
    expect(ada.entries.get(`decision ${note.id}`)).toMatchObject({ decision: { note: 'Back on Monday' } })
    expect(ada.entries.get(`decision ${link.id}`)).toMatchObject({
      decision: { record: 'hubspot:123:0-1:456', leadId: 'lead-2' },
    })
    expect(ada.entries.get('lead lead-1')).toEqual(before)
    expect((await freshCopy(here(), 'ben')).ids('decision')).toEqual([note.id])
  })

  it('are taken back by who made them, in whatever order', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const note = decisionInput({ kind: 'note', note: 'Back on Monday' })
    const link = decisionInput({ kind: 'link', record: 'linkedin:person:ada-sample' })
    await here().decide('ada', note, link, decisionInput())
    const undo = (undoes: unknown) => decisionInput({ kind: 'undo', undoes })
    expect(statuses(await here().decide('mia', undo(note.id)))).toEqual(['not_yours'])
    expect(statuses(await here().decide('ada', undo(note.id), undo(link.id), undo(link.id)))).toEqual([
      'applied',
      'applied',
      'nothing_to_undo',
    ])
  })

  it.each([
    ['an empty note', { kind: 'note', note: '' }],
    ['a blank note', { kind: 'note', note: '  ' }],
    ['a note without end', { kind: 'note', note: 'x'.repeat(2001) }],
    ['a link to nothing', { kind: 'link', record: '' }],
    ['a link without end', { kind: 'link', record: 'x'.repeat(301) }],
  ])('are refused as %s', async (_, details) => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    expect(statuses(await here().decide('ada', decisionInput(details)))).toEqual(['invalid'])
  })
})
