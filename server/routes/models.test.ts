import { describe, expect, it } from 'vitest'
import { errorOf, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { aModel } from '../../test/fixtures/builders.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

const publish = (body: unknown, as = 'admin') => here().request('/v1/models', { method: 'PUT', body }, as)

describe('publishing a model', () => {
  it('scores every lead by it, and sends it before them', async () => {
    const leads = Array.from({ length: 3 }, (_, n) => leadInput({ id: `lead-${n}` }))
    await here().putLeads(...leads)
    await here().postSignals(signalInput({ leadId: 'lead-0', type: 'demo_requested' }))
    const copy = await freshCopy(here(), 'ada')
    const answer = await publish(aModel())
    expect(await answer.json()).toMatchObject({ id: 'sample', publishedAt: '2026-03-02T09:00:00.000Z' })
    const changes = (await pull(here(), 'ada', copy)).flatMap((page) => page.changes)
    expect(changes.map((change) => change.kind)).toEqual(['model', 'lead', 'lead', 'lead'])
    const totals = changes.flatMap((change) => (change.kind === 'lead' ? [change.lead.score] : []))
    expect(totals.map((score) => [score?.modelId, score?.total])).toEqual([
      ['sample', 20_000],
      ['sample', 0],
      ['sample', 0],
    ])
  })

  it('scores more leads than fit in one chunk', async () => {
    await here().putLeads(...Array.from({ length: 1000 }, (_, n) => leadInput({ id: `lead-${n}` })))
    await here().putLeads(leadInput({ id: 'lead-1000' }))
    await publish(aModel())
    const copy = await freshCopy(here(), 'admin')
    const models = [...copy.entries.values()].flatMap((change) =>
      change.kind === 'lead' ? [change.lead.score?.modelId] : [],
    )
    expect([models.length, new Set(models)]).toEqual([1001, new Set(['sample'])])
  })

  it('never changes a version: the same again is no change, another content is a conflict', async () => {
    await publish(aModel())
    const copy = await freshCopy(here(), 'ada')
    here().clock.advance(60_000)
    expect((await (await publish(aModel())).json()).publishedAt).toBe('2026-03-02T09:00:00.000Z')
    expect(await errorOf(await publish(aModel({ name: 'Other' })))).toMatchObject({
      status: 409,
      code: 'conflict',
    })
    expect((await pull(here(), 'ada', copy)).flatMap((page) => page.changes)).toEqual([])
  })

  it('can put an old version back, and sends the one that scores alone', async () => {
    await publish(aModel())
    await publish(aModel({ version: 2, changeNote: 'Second' }))
    await publish(aModel())
    const change = (await freshCopy(here(), 'ada')).entries.get('model')
    expect(change).toMatchObject({ model: { id: 'sample', version: 1 } })
    expect(await (await here().request('/v1/models', {}, 'ada')).json()).toMatchObject({ version: 1 })
  })

  it('is for admins, and refuses a bad document with every fault', async () => {
    expect((await publish(aModel(), 'mia')).status).toBe(403)
    const { status, details } = await errorOf(await publish({ ...aModel(), version: 0, bands: [] }))
    expect(status).toBe(422)
    expect(details?.map((fault) => fault.path)).toEqual(expect.arrayContaining(['/version', '/bands']))
  })
})
