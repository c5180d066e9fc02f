import { describe, expect, it } from 'vitest'
import { disputesSchema } from '../../lib/contract/index.ts'
import { decisionInput, errorOf, leadInput, newDecisionId } from '../../test/fixtures/api.ts'
import { freshCopy } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

const seen = (modelVersion: number) => ({
  modelId: 'gated-15',
  modelVersion,
  total: 15_000,
  band: 'hot',
  lines: [{ key: 'rule:director', label: 'Director or above', points: 5000 }],
  sla: { state: 'none', dueAt: null },
})

const dispute = ({ version = 1, ...over }: Record<string, unknown> & { version?: number } = {}) =>
  decisionInput({
    kind: 'dispute',
    line: 'rule:director',
    ruleId: 'director',
    note: 'Intern, not Director',
    seen: seen(version),
    ...over,
  })

const ask = async (query = '', as = 'admin') =>
  disputesSchema.parse(await (await here().request(`/v1/disputes${query}`, {}, as)).json())

describe('a dispute', () => {
  it('travels like a decision, with the version that made the line', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const sent = dispute()
    expect(await here().decide('ada', sent)).toEqual([{ index: 0, id: sent.id, status: 'applied' }])
    expect((await freshCopy(here(), 'ada')).entries.get(`decision ${sent.id}`)).toEqual({
      kind: 'decision',
      decision: { ...sent, memberId: 'ada', receivedAt: '2026-03-02T09:00:00.000Z' },
    })
  })

  it('leaves a lead of the pool in the pool', async () => {
    await here().putLeads(leadInput())
    await here().decide('ada', dispute())
    const lead = (await freshCopy(here(), 'ben')).entries.get('lead lead-1')
    expect(lead).toMatchObject({ lead: { ownerId: null } })
  })

  it('is refused where nobody could tell which version was wrong', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    expect(await here().decide('ada', dispute({ seen: null }))).toMatchObject([{ code: 'invalid' }])
  })
})

describe('GET /v1/disputes', () => {
  it('counts per rule and version, the most disputed first, and shows the newest first', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }), leadInput({ id: 'lead-2', ownerId: 'ada' }))
    const first = dispute()
    const cap = dispute({ line: 'clamp', ruleId: null, decidedAt: '2026-03-02T09:00:01.000Z' })
    const other = dispute({ leadId: 'lead-2', decidedAt: '2026-03-02T09:00:02.000Z' })
    const later = dispute({ version: 2, decidedAt: '2026-03-02T09:00:03.000Z' })
    here().clock.advance(3000)
    await here().decide('ada', first, cap, other, later)
    const { disputes, rules } = await ask('?modelId=gated-15&version=1')
    expect(rules).toEqual([
      { modelId: 'gated-15', modelVersion: 1, ruleId: 'director', line: null, disputes: 2, leads: 2 },
      { modelId: 'gated-15', modelVersion: 1, ruleId: null, line: 'clamp', disputes: 1, leads: 1 },
    ])
    expect(disputes.map(({ id, points }) => [id, points])).toEqual([
      [other.id, 5000],
      [cap.id, null],
      [first.id, 5000],
    ])
    expect((await ask()).rules.map((rule) => rule.disputes)).toEqual([2, 1, 1])
    expect((await ask('?limit=1')).disputes.map(({ id }) => id)).toEqual([later.id])
    expect((await ask('?modelId=other')).rules).toEqual([])
  })

  it('leaves out what was taken back', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const sent = dispute()
    const undo = decisionInput({ kind: 'undo', undoes: sent.id, decidedAt: '2026-03-02T09:00:01.000Z' })
    await here().decide('ada', sent, decisionInput(), undo)
    expect(await ask()).toEqual({ disputes: [], rules: [] })
  })

  it('shows a manager the own team’s, and a rep none', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    await here().decide('ada', dispute({ id: newDecisionId() }))
    expect((await ask('', 'mia')).disputes).toHaveLength(1)
    expect((await ask('', 'max')).disputes).toEqual([])
    expect(await errorOf(await here().request('/v1/disputes', {}, 'ada'))).toMatchObject({ status: 403 })
  })

  it('refuses a query that it does not know', async () => {
    const answer = await here().request('/v1/disputes?version=first&by=rule', {}, 'admin')
    expect(await errorOf(answer)).toMatchObject({ status: 422, code: 'invalid_query' })
  })
})
