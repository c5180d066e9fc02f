import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { compileForm, type Form } from '../../lib/api/form.ts'
import { decisionInput, errorOf, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { aCalendar, aPolicy } from '../../test/fixtures/builders.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'
import { writeWorkspace } from '../db/transaction.ts'
import { defaultModel } from '../services/default-model.ts'
import { defaultSlaPolicy } from '../services/default-rules.ts'

const here = workspacePerTest()

const put = (path: string, body: unknown, as = 'admin') => here().request(path, { method: 'PUT', body }, as)
const read = async (path: string) => (await here().request(path, {}, 'ada')).json()
const always = { kind: 'always', id: 'always', name: 'Always' }
const reason = { code: 'no_fit', label: 'No fit', group: null, asksFor: 'nothing', minTouches: 0 }

const pattern = {
  id: 'acme-crm',
  name: 'Acme CRM',
  addresses: ['https://crm.acme.example/contacts/{person}/*'],
}

describe('the rules of a workspace', () => {
  it('are there from the beginning', async () => {
    expect(await read('/v1/sla-policy')).toEqual(defaultSlaPolicy)
    expect((await read('/v1/calendars')).calendars).toHaveLength(1)
    expect((await read('/v1/reject-reasons')).rejectReasons.length).toBeGreaterThan(10)
    expect(await read('/v1/url-patterns')).toEqual({ urlPatterns: [] })
  })

  it('reach the extensions when they change, and only then', async () => {
    const copy = await freshCopy(here(), 'ada')
    for (const _ of [1, 2]) {
      await put('/v1/calendars', { calendars: [always, aCalendar()] })
      await put('/v1/sla-policy', aPolicy())
      await put('/v1/reject-reasons', { rejectReasons: [reason] })
      await put('/v1/url-patterns', { urlPatterns: [pattern] })
    }
    const changes = (await pull(here(), 'ada', copy)).flatMap((page) => page.changes)
    expect(changes).toEqual([
      { kind: 'calendar', calendar: always },
      { kind: 'calendar', calendar: aCalendar() },
      { kind: 'slaPolicy', slaPolicy: aPolicy() },
      { kind: 'rejectReasons', rejectReasons: [reason] },
      { kind: 'urlPatterns', urlPatterns: [pattern] },
    ])
    expect((await read('/v1/calendars')).calendars).toHaveLength(3)
  })

  it('route by the bands of the policy that holds', async () => {
    await put('/v1/calendars', { calendars: [always] })
    await put('/v1/sla-policy', aPolicy({ targets: [{ band: 'cold', minutes: 5, calendarId: 'always' }] }))
    await here().putLeads(leadInput())
    await here().postSignals(signalInput({ type: 'demo_requested' }))
    const change = (await freshCopy(here(), 'ada')).entries.get('lead lead-1')
    expect(change).toMatchObject({ lead: { score: { band: 'warm' }, routes: [{ band: 'cold' }] } })
  })

  describe('give a band a target that it did not have, so that', () => {
    const targets = (...bands: string[]) =>
      aPolicy({ targets: bands.map((band) => ({ band, minutes: 60, calendarId: 'always' })) })
    const leadsNow = async () =>
      [...(await freshCopy(here(), 'admin')).entries.values()].flatMap((change) =>
        change.kind === 'lead' ? [change.lead] : [],
      )
    const routesNow = async () => Object.fromEntries((await leadsNow()).map(({ id, routes }) => [id, routes]))
    const HOUR = 3_600_000
    const [morning, anHourLater] = ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z']

    it('the clock of whoever stands in it starts with the target, once', async () => {
      await put('/v1/calendars', { calendars: [always] })
      await put('/v1/sla-policy', targets('hot', 'warm'))
      await here().putLeads(leadInput(), leadInput({ id: 'hot', title: 'Director' }))
      await here().postSignals(signalInput({ leadId: 'hot', type: 'demo_requested' }))
      const copy = await freshCopy(here(), 'ada')
      here().clock.advance(HOUR)
      for (const _ of [1, 2]) await put('/v1/sla-policy', targets('hot', 'warm', 'cold'))
      const changes = (await pull(here(), 'ada', copy)).flatMap((page) => page.changes)
      expect(changes).toMatchObject([
        { kind: 'slaPolicy' },
        { kind: 'lead', lead: { id: 'lead-1', routes: [{ at: anHourLater, band: 'cold' }] } },
      ])
      expect((await routesNow()).hot).toEqual([{ at: morning, band: 'hot' }])
    })

    it('a lead that went through it before keeps the clock that it has', async () => {
      await put('/v1/calendars', { calendars: [always] })
      await put('/v1/sla-policy', targets('cold'))
      await here().putLeads(leadInput())
      await put('/v1/sla-policy', targets('hot'))
      here().clock.advance(HOUR)
      await put('/v1/sla-policy', targets('hot', 'cold'))
      expect(await routesNow()).toEqual({ 'lead-1': [{ at: morning, band: 'cold' }] })
    })

    it('nobody owes a first touch who has touched', async () => {
      await put('/v1/calendars', { calendars: [always] })
      await here().putLeads(
        ...['called', 'undone', 'accepted'].map((id) => leadInput({ id, ownerId: 'ada' })),
      )
      const call = { kind: 'touch', channel: 'call', result: null, note: null }
      const undone = decisionInput({ leadId: 'undone', ...call })
      await here().decide(
        'ada',
        decisionInput({ leadId: 'called', ...call }),
        undone,
        decisionInput({ leadId: 'undone', kind: 'undo', undoes: undone.id }),
        decisionInput({ leadId: 'accepted' }),
      )
      await put('/v1/sla-policy', targets('cold'))
      const route = { at: morning, band: 'cold' }
      expect(await routesNow()).toEqual({ called: [], undone: [route], accepted: [route] })
    })

    it.each(['before', 'after'])('a model that brings the band may be published %s it', async (when) => {
      const [top, ...others] = defaultModel.bands
      const bands = [top, ...others.map((band) => (band.lane === 'cold' ? { ...band, id: 'nurture' } : band))]
      const model = { ...defaultModel, bands, changeNote: 'The coldest band is called nurture now' }
      const publish = () =>
        here().request('/v1/models', { method: 'POST', body: { model, publish: true } }, 'admin')
      await put('/v1/calendars', { calendars: [always] })
      await here().putLeads(leadInput())
      if (when === 'before') expect((await publish()).status).toBe(200)
      here().clock.advance(HOUR)
      await put('/v1/sla-policy', targets('nurture'))
      if (when === 'after') expect((await publish()).status).toBe(200)
      expect(await routesNow()).toEqual({ 'lead-1': [{ at: anHourLater, band: 'nurture' }] })
    })

    it('more leads than fit in one chunk are routed with it', async () => {
      await put('/v1/calendars', { calendars: [always] })
      await here().putLeads(...Array.from({ length: 1000 }, (_, n) => leadInput({ id: `lead-${n}` })))
      await here().putLeads(leadInput({ id: 'lead-1000' }))
      await put('/v1/sla-policy', targets('cold'))
      const routes = (await leadsNow()).map((lead) => lead.routes.length)
      expect([routes.length, new Set(routes)]).toEqual([1001, new Set([1])])
    })
  })

  it('refuse a target for leads that are disqualified, and a zone that is a bare offset', async () => {
    const targets = [{ band: 'disqualified', minutes: 5, calendarId: 'always' }]
    const policy = await errorOf(await put('/v1/sla-policy', { ...aPolicy(), targets }))
    expect([policy.status, policy.details?.map(({ path }) => path)]).toEqual([422, ['/targets/0/band']])
    const calendars = [{ ...aCalendar(), zone: '+02:00' }]
    const calendar = await errorOf(await put('/v1/calendars', { calendars }))
    expect([calendar.status, calendar.details?.map(({ path }) => path)]).toEqual([422, ['/calendars/0/zone']])
  })

  it('refuse a target on a calendar that is not there', async () => {
    const { status, details } = await errorOf(await put('/v1/sla-policy', aPolicy()))
    expect([status, details?.map((fault) => fault.path)]).toEqual([
      422,
      ['/targets/0/calendarId', '/targets/1/calendarId'],
    ])
  })

  it('warn of a band that no lead can be in and of hours that never come', async () => {
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    await put('/v1/calendars', { calendars: [always, aCalendar({ id: 'never', week: never })] })
    const policy = aPolicy({
      targets: [
        { band: 'hot', minutes: 15, calendarId: 'always' },
        { band: 'hott', minutes: 15, calendarId: 'always' },
        { band: 'warm', minutes: 15, calendarId: 'never' },
      ],
    })
    const saved = await (await put('/v1/sla-policy', policy)).json()
    expect(saved).toMatchObject({
      ...policy,
      findings: [
        { path: '/targets/1/band', got: '"hott"', message: expect.stringContaining('hot, warm, cold') },
        { path: '/targets/2/calendarId', got: '"never"' },
      ],
    })
    expect(await read('/v1/sla-policy')).toEqual(policy)
  })

  it('warn when a calendar that targets count on loses its hours', async () => {
    const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    const calendars = [always, aCalendar()]
    expect(await (await put('/v1/calendars', { calendars })).json()).toMatchObject({ findings: [] })
    await put('/v1/sla-policy', aPolicy())
    const emptied = [aCalendar({ id: 'unused', week }), aCalendar({ week })]
    expect(await (await put('/v1/calendars', { calendars: emptied })).json()).toMatchObject({
      calendars: [{ id: 'always' }, { id: 'office' }, { id: 'office-hours' }, { id: 'unused' }],
      findings: [
        {
          path: '/calendars/1',
          got: '"office"',
          message: expect.stringContaining('warm: no lead is ever due'),
        },
      ],
    })
  })

  it('name every fault of a document by its path', async () => {
    const week = { ...aCalendar().week, tue: [{ from: '17:00', to: '09:00' }] }
    const day = { day: '2026-05-01', periods: [] }
    const calendar = { ...aCalendar(), zone: 'Europe/Atlantis', week, overrides: [day, day] }
    const bad = await errorOf(await put('/v1/calendars', { calendars: [always, calendar] }))
    expect([bad.status, bad.details?.map((fault) => fault.path)]).toEqual([
      422,
      ['/calendars/1/zone', '/calendars/1/week/tue/0/to', '/calendars/1/overrides'],
    ])
    const policy = { ...aPolicy(), warnAt: [0.8, 0.5], targets: [{ band: 'hot', minutes: 0 }] }
    const { details } = await errorOf(await put('/v1/sla-policy', policy))
    expect(details?.map((fault) => fault.path)).toEqual([
      '/targets/0/minutes',
      '/targets/0/calendarId',
      '/warnAt',
    ])
  })

  it('refuse an address that would match more than its own host, and say where', async () => {
    const addresses = ['https://*/contacts/{person}', ...pattern.addresses]
    const { status, details } = await errorOf(
      await put('/v1/url-patterns', { urlPatterns: [{ ...pattern, addresses }] }),
    )
    expect([status, details?.map((fault) => fault.path)]).toEqual([422, ['/urlPatterns/0/addresses/0']])
  })

  it('keep every calendar: one that a target counts on cannot vanish', async () => {
    await put('/v1/calendars', { calendars: [always, aCalendar()] })
    await put('/v1/sla-policy', aPolicy())
    await put('/v1/calendars', { calendars: [always] })
    expect((await here().request('/v1/calendars/office', { method: 'DELETE' }, 'admin')).status).toBe(404)
    const ids = (await read('/v1/calendars')).calendars.map((calendar: { id: string }) => calendar.id)
    expect(ids).toEqual(['always', 'office', 'office-hours'])
    const erase = writeWorkspace(here().db, here().workspaceId, ({ tx }) =>
      tx.execute(sql`DELETE FROM documents`),
    )
    // 42501: insufficient privilege.
    await expect(erase).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  it('refuse a code or an id twice, and anybody but an admin', async () => {
    expect((await put('/v1/reject-reasons', { rejectReasons: [reason, reason] })).status).toBe(422)
    expect((await put('/v1/calendars', { calendars: [always, always] })).status).toBe(422)
    expect((await put('/v1/url-patterns', { urlPatterns: [pattern, pattern] })).status).toBe(422)
    for (const path of ['/v1/reject-reasons', '/v1/calendars', '/v1/sla-policy', '/v1/url-patterns'])
      expect((await put(path, {}, 'mia')).status).toBe(403)
  })
})

describe('the forms of the rules', () => {
  const example = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8'))
  const formAt = async (path: string) => compileForm((await (await here().request(path)).json()) as Form)

  it.each([
    ['/v1/calendars/schema', 'calendar-always.json', 'name'],
    ['/v1/calendars/schema', 'calendar-office.json', 'week'],
    ['/v1/sla-policy/schema', 'sla-policy.json', 'targets'],
    ['/v1/url-patterns/schema', 'url-patterns.json', 'urlPatterns'],
  ])('%s is there for editors without a token, and %s has it', async (path, name, needed) => {
    const fits = await formAt(path)
    const document = example(name)
    expect(document.$schema).toMatch(path)
    expect(fits(document)).toBe(true)
    expect(fits({ ...document, [needed]: undefined })).toBe(false)
    expect(fits({ ...document, unheard: 1 })).toBe(false)
  })

  it('are of use while one writes, and not stored', async () => {
    const calendars = [example('calendar-always.json'), example('calendar-office.json')]
    expect((await put('/v1/calendars', { calendars })).status).toBe(200)
    const saved = await (await put('/v1/sla-policy', example('sla-policy.json'))).json()
    expect(saved).toMatchObject({ id: 'standard', findings: [] })
    const { $schema: _, ...patterns } = example('url-patterns.json')
    const answered = await (await put('/v1/url-patterns', { ...patterns, $schema: 'x' })).json()
    expect([answered, await read('/v1/url-patterns')]).toEqual([patterns, patterns])
    expect(JSON.stringify([saved, await read('/v1/calendars'), await read('/v1/sla-policy')])).not.toContain(
      '$schema',
    )
  })
})
