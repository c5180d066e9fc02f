import { describe, expect, it } from 'vitest'
import { batchAnswerSchema } from '../../lib/contract/index.ts'
import { errorOf, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

const score = (over: object = {}) => ({
  leadId: 'lead-1',
  source: 'crm',
  asOf: '2026-03-01T12:00:00.000Z',
  total: 15.5,
  lines: [
    { label: 'Opened three mails', points: 20 },
    { label: 'Free address', points: -4.5 },
  ],
  ...over,
})

const put = async (...scores: unknown[]) =>
  batchAnswerSchema.parse(
    await (await here().request('/v1/scores', { method: 'PUT', body: { scores } }, 'admin')).json(),
  )
const orderBy = (value: string, as = 'admin') =>
  here().request('/v1/scoring', { method: 'PUT', body: { orderBy: value } }, as)
const leadOf = async (id: string) => {
  const change = (await freshCopy(here(), 'admin')).entries.get(`lead ${id}`)
  if (change?.kind !== 'lead') throw new Error(`no lead ${id}`)
  return change.lead
}

describe('PUT /v1/scores', () => {
  it('keeps a score from elsewhere as it was sent and shows it inside the lead, beside the engine’s', async () => {
    await here().putLeads(leadInput())
    expect((await put(score())).results).toEqual([{ index: 0, id: 'lead-1', status: 'created' }])
    expect(await leadOf('lead-1')).toMatchObject({
      score: { modelId: 'gated-15', total: 0 },
      externalScores: [
        {
          source: 'crm',
          asOf: '2026-03-01T12:00:00.000Z',
          total: 15_500,
          lines: [
            { label: 'Opened three mails', points: 20_000 },
            { label: 'Free address', points: -4500 },
          ],
        },
      ],
    })
  })

  it('is idempotent by lead and source, and adds nothing to the feed the second time', async () => {
    await here().putLeads(leadInput())
    await put(score(), score({ source: 'intent' }))
    const copy = await freshCopy(here(), 'admin')
    expect((await put(score(), score({ source: 'intent' }))).counts).toMatchObject({ unchanged: 2 })
    expect((await pull(here(), 'admin', copy)).flatMap((page) => page.changes)).toEqual([])
    expect((await leadOf('lead-1')).externalScores.map(({ source }) => source)).toEqual(['crm', 'intent'])
  })

  it('replaces an older score, and never a newer one', async () => {
    await here().putLeads(leadInput())
    const newer = score({ asOf: '2026-03-02T08:00:00.000Z', total: 1, lines: [{ label: 'Now', points: 1 }] })
    const answer = await put(score(), newer, score())
    expect(answer.results.map(({ status }) => status)).toEqual(['created', 'updated', 'refused'])
    expect(answer.results[2]?.faults?.[0]?.path).toBe('/asOf')
    expect(await leadOf('lead-1')).toMatchObject({ externalScores: [{ total: 1000 }] })
  })

  it('answers bad rows with every fault and keeps the good ones', async () => {
    await here().putLeads(leadInput())
    const answer = await put(
      score({ total: 16 }),
      score({ leadId: 'nobody' }),
      score({ source: 'A B', lines: [] }),
      score(),
    )
    expect(answer.results.map(({ status, faults }) => [status, faults?.map(({ path }) => path)])).toEqual([
      ['refused', ['/total']],
      ['refused', ['/leadId']],
      ['refused', ['/source', '/lines', '/total']],
      ['created', undefined],
    ])
    expect(answer.results[0]?.faults?.[0]?.message).toBe('expected the sum of the lines, 15.5')
  })

  it('is for admins', async () => {
    const body = { scores: [score()] }
    expect((await here().request('/v1/scores', { method: 'PUT', body }, 'mia')).status).toBe(403)
  })
})

describe('PUT /v1/scoring', () => {
  it('lets a source order the queue: clients learn it, and leads are routed by its bands', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    await put(score())
    expect((await leadOf('lead-1')).routes).toEqual([])
    expect((await orderBy('external:crm')).status).toBe(200)
    expect((await freshCopy(here(), 'ada')).entries.get('scoring')).toEqual({
      kind: 'scoring',
      scoring: { orderBy: 'external:crm' },
    })
    expect((await leadOf('lead-1')).routes).toEqual([{ at: '2026-03-02T09:00:00.000Z', band: 'hot' }])
  })

  it('routes by a new score at once, and no longer by the engine’s', async () => {
    await here().putLeads(leadInput({ title: 'Director' }), leadInput({ id: 'lead-2' }))
    await orderBy('external:crm')
    await here().postSignals(signalInput({ type: 'demo_requested' }))
    await put(score({ leadId: 'lead-2' }))
    expect([(await leadOf('lead-1')).routes, (await leadOf('lead-1')).score?.band]).toEqual([[], 'hot'])
    expect((await leadOf('lead-2')).routes.map(({ band }) => band)).toEqual(['hot'])
  })

  it('begins with the engine, is for admins, and knows no other words', async () => {
    expect(await (await here().request('/v1/scoring', {}, 'ada')).json()).toEqual({ orderBy: 'engine' })
    expect((await orderBy('external:crm', 'mia')).status).toBe(403)
    expect(await errorOf(await orderBy('crm'))).toMatchObject({ status: 422, code: 'invalid_body' })
  })
})
