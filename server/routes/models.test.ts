import { describe, expect, it } from 'vitest'
import {
  modelListSchema,
  modelSavedSchema,
  type ScoringModel,
  scoringModelSchema,
} from '../../lib/contract/index.ts'
import { decisionInput, errorOf, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { aModel } from '../../test/fixtures/builders.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'
import { defaultModel } from '../services/default-model.ts'

const here = workspacePerTest()

const post = (path: string, body: unknown, as = 'admin') => here().request(path, { method: 'POST', body }, as)
const publish = (model: unknown, more: object = {}) => post('/v1/models', { model, publish: true, ...more })
const draft = (model: unknown) => post('/v1/models', { model })
const restore = (id: string, version: number, body: object = {}) =>
  post(`/v1/models/${id}/${version}/restore`, body)
const saved = async (response: Promise<Response>) => modelSavedSchema.parse(await (await response).json())
const get = (path: string, as = 'ada') => here().request(path, {}, as)
const list = async () => modelListSchema.parse(await (await get('/v1/models')).json()).models
const published = async (): Promise<ScoringModel | undefined> => {
  const change = (await freshCopy(here(), 'ada')).entries.get('model')
  return change?.kind === 'model' ? change.model : undefined
}

/** The sample's hot band begins where no lead can come to. */
const unreachable = () => {
  const [vp, demo] = aModel().rules
  const rules = [vp, demo && { ...demo, repeat: { kind: 'once' as const } }].filter(
    (rule) => rule !== undefined,
  )
  const [hot, ...others] = aModel().bands
  return aModel({ rules, bands: [{ ...hot, id: 'hot', label: 'Hot', lane: 'hot', from: 60 }, ...others] })
}

describe('publishing a model', () => {
  it('scores every lead by it, and sends it before them', async () => {
    const leads = Array.from({ length: 3 }, (_, n) => leadInput({ id: `lead-${n}` }))
    await here().putLeads(...leads)
    await here().postSignals(signalInput({ leadId: 'lead-0', type: 'demo_requested' }))
    const copy = await freshCopy(here(), 'ada')
    await publish(aModel())
    const changes = (await pull(here(), 'ada', copy)).flatMap((page) => page.changes)
    expect(changes.map((change) => change.kind)).toEqual(['model', 'modelHistory', 'lead', 'lead', 'lead'])
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

  it('gives it a number, an author and a date, whatever the document says', async () => {
    const sent = aModel({ version: 40, author: 'Somebody', publishedAt: '2020-01-01T00:00:00.000Z' })
    const { model } = await saved(publish({ ...sent, $schema: 'https://api.example/v1/models/schema' }))
    expect(model).toEqual({
      ...sent,
      version: 1,
      author: 'admin of all',
      publishedAt: '2026-03-02T09:00:00.000Z',
    })
  })

  it('what scores already is no new version', async () => {
    await publish(aModel())
    const copy = await freshCopy(here(), 'ada')
    here().clock.advance(60_000)
    const { model } = await saved(publish(aModel({ changeNote: 'Again' })))
    expect(model).toMatchObject({ version: 1, changeNote: 'First version' })
    expect((await pull(here(), 'ada', copy)).flatMap((page) => page.changes)).toEqual([])
  })

  it('tells the author what the linter says, and refuses its errors with what to do', async () => {
    const { findings, reach } = await saved(publish(aModel()))
    expect(findings.map(({ code }) => code)).toContain('few-negatives')
    expect(reach).toEqual({ least: 0, most: null })
    const { status, details } = await errorOf(await publish(unreachable()))
    expect(status).toBe(422)
    expect(details).toMatchObject([
      { path: '/model/bands/0/from', message: expect.stringMatching(/30.*Lower/) },
    ])
    expect(await published()).toEqual(
      aModel({ author: 'admin of all', publishedAt: '2026-03-02T09:00:00.000Z' }),
    )
  })

  it('tells the author which band of the SLA policy it takes away', async () => {
    const policy = {
      id: 'policy',
      name: 'Fast',
      targets: ['hot', 'warm'].map((band) => ({ band, minutes: 15, calendarId: 'always' })),
    }
    await here().request('/v1/sla-policy', { method: 'PUT', body: policy }, 'admin')
    const clockless = async (response: Promise<Response>) =>
      (await saved(response)).findings.filter(({ code }) => code === 'sla-without-band')
    const renamed = aModel({
      bands: aModel().bands.map((band) => (band.id === 'warm' ? { ...band, id: 'nurture' } : band)),
    })
    expect(await clockless(publish(aModel()))).toEqual([])
    for (const answer of [draft(renamed), publish(renamed)])
      expect(await clockless(answer)).toMatchObject([
        { severity: 'warning', path: '/bands', message: expect.stringContaining('"warm"') },
      ])
    await publish(aModel())
    expect(await clockless(restore('sample', 2))).toHaveLength(1)
  })

  it('tells every copy when which version began to score, going back included', async () => {
    const copy = await freshCopy(here(), 'ada')
    here().clock.advance(60_000)
    await publish(aModel())
    await publish(aModel({ name: 'Second', changeNote: 'Other name' }))
    await restore('gated-15', 1)
    await pull(here(), 'ada', copy)
    const change = copy.entries.get('modelHistory')
    const told = change?.kind === 'modelHistory' ? change.modelHistory : []
    expect(told.map(({ id, version, changeNote }) => [id, version, changeNote])).toEqual([
      ['gated-15', 2, 'Back to version 1'],
      ['sample', 2, 'Other name'],
      ['sample', 1, 'First version'],
      ['gated-15', 1, defaultModel.changeNote],
    ])
    expect(told.map(({ publishedAt }) => publishedAt.slice(11, 16))).toEqual([
      '09:01',
      '09:01',
      '09:01',
      '09:00',
    ])
    expect((await freshCopy(here(), 'cleo')).entries.get('modelHistory')).toEqual(change)
  })

  it('asks what changes and why', async () => {
    const { status, details } = await errorOf(await publish(aModel({ changeNote: ' ' })))
    expect([status, details?.[0]?.path]).toEqual([422, '/model/changeNote'])
  })

  it('does not publish over the work of somebody who was faster', async () => {
    await publish(aModel(), { basedOn: null })
    await publish(aModel({ name: 'Second' }), { basedOn: 1 })
    expect(await errorOf(await publish(aModel({ name: 'Other' }), { basedOn: 1 }))).toMatchObject({
      status: 409,
      code: 'conflict',
    })
    expect((await published())?.name).toBe('Second')
  })

  it('is for admins, and refuses a bad document with every fault', async () => {
    expect((await post('/v1/models', { model: aModel(), publish: true }, 'mia')).status).toBe(403)
    const { status, details } = await errorOf(await publish({ ...aModel(), version: 0, bands: [] }))
    expect(status).toBe(422)
    expect(details?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/model/version', '/model/bands']),
    )
  })
})

describe('going back', () => {
  it('publishes the rules of the earlier version as a new one, and history only grows', async () => {
    await publish(aModel())
    await publish(aModel({ name: 'Second', changeNote: 'Other name' }))
    here().clock.advance(60_000)
    const { model } = await saved(restore('sample', 1))
    expect(model).toMatchObject({ version: 3, name: 'Sample', changeNote: 'Back to version 1' })
    expect(await published()).toEqual(model)
    const [, sample] = await list()
    const notes = sample?.versions.map(({ version, changeNote, restores, scores }) => [
      version,
      changeNote,
      restores,
      scores,
    ])
    expect(notes).toEqual([
      [3, 'Back to version 1', 1, true],
      [2, 'Other name', null, false],
      [1, 'First version', null, false],
    ])
    const second = scoringModelSchema.parse(await (await get('/v1/models/sample/2')).json())
    expect(second).toMatchObject({ version: 2, name: 'Second', publishedAt: '2026-03-02T09:00:00.000Z' })
  })

  it('goes back to another model too, with a note of one’s own', async () => {
    await publish(aModel())
    const { model } = await saved(restore('gated-15', 1, { changeNote: 'The sample was too simple' }))
    expect(model).toMatchObject({ id: 'gated-15', version: 2, changeNote: 'The sample was too simple' })
  })

  it('to what scores already changes nothing', async () => {
    const { model } = await saved(restore('gated-15', 1))
    expect(model.version).toBe(1)
  })

  it('needs a version that there is', async () => {
    for (const path of ['gated-15/2', 'nothing/1', 'gated-15/0', 'gated-15/x', 'gated-15/99999999999'])
      expect((await post(`/v1/models/${path}/restore`, {})).status, path).toBe(404)
    expect((await post('/v1/models/gated-15/1/restore', {}, 'mia')).status).toBe(403)
  })
})

describe('a draft', () => {
  it('is kept beside what scores, every save a revision, until it is published', async () => {
    const first = await saved(draft(aModel({ name: 'Work' })))
    expect(first).toMatchObject({ revision: 1, model: { version: 1, publishedAt: null } })
    expect((await saved(draft(aModel({ name: 'More work' })))).revision).toBe(2)
    expect((await saved(draft(aModel({ name: 'More work' })))).revision).toBe(2)
    expect((await published())?.id).toBe('gated-15')
    expect((await list())[1]).toMatchObject({
      id: 'sample',
      draft: { revision: 2, name: 'More work', basedOn: null, savedBy: 'admin' },
      versions: [],
    })
    expect(await (await get('/v1/models/sample/draft')).json()).toMatchObject({ name: 'More work' })
    await publish(aModel({ name: 'More work' }))
    expect((await list())[1]).toMatchObject({ draft: null, versions: [{ version: 1 }] })
    expect((await get('/v1/models/sample/draft')).status).toBe(404)
  })

  it('outlives the version that somebody else publishes', async () => {
    await publish(aModel())
    await draft(aModel({ name: 'Work' }))
    await publish(aModel({ name: 'Somebody else’s' }))
    expect((await list())[1]?.draft).toMatchObject({ name: 'Work', basedOn: 1 })
  })

  it('may still have errors, which the linter names', async () => {
    const { findings } = await saved(draft(unreachable()))
    expect(findings[0]).toMatchObject({ severity: 'error', path: '/bands/0/from' })
  })
})

describe('a decision', () => {
  it('keeps the version it was made under, and that version can be read', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const seen = {
      modelId: 'gated-15',
      modelVersion: 1,
      total: 0,
      band: 'cold',
      lines: [],
      sla: { state: 'none', dueAt: null },
    }
    const sent = decisionInput({ seen })
    await here().decide('ada', sent)
    await publish(aModel())
    const change = (await freshCopy(here(), 'ada')).entries.get(`decision ${sent.id}`)
    expect(change).toMatchObject({ decision: { seen: { modelId: 'gated-15', modelVersion: 1 } } })
    expect((await get('/v1/models/gated-15/1')).status).toBe(200)
  })
})

describe('GET /v1/models/schema', () => {
  it('is a JSON Schema that editors can read without a token, and that allows naming it', async () => {
    const schema = await (await here().request('/v1/models/schema')).json()
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    const form = schema.$defs[String(schema.$ref).replace('#/$defs/', '')]
    expect(form.required).toEqual(expect.arrayContaining(['id', 'rules', 'bands']))
    expect(form.required).not.toContain('gate')
    expect(Object.keys(form.properties)).toContain('$schema')
  })
})
