import { describe, expect, it } from 'vitest'
import { decisionInput, leadInput, newDecisionId } from '../../test/fixtures/api.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
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

  it('refuses an id that stands for something else', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }), leadInput({ id: 'lead-2' }))
    const sent = decisionInput()
    await here().decide('ada', sent)
    const others = [
      { ...sent, leadId: 'lead-2' },
      { ...sent, decidedAt: '2026-03-02T09:00:01.000Z' },
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

  it('tells who saw the lead in the pool that another was faster', async () => {
    await here().putLeads(leadInput())
    await here().decide('ada', decisionInput())
    expect(statuses(await here().decide('ben', decisionInput()))).toEqual(['not_yours'])
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
