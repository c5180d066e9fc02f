import { describe, expect, it } from 'vitest'
import { type SlaReport, slaReportSchema, toInstant } from '../../lib/contract/index.ts'
import { decisionInput, errorOf, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { aPolicy } from '../../test/fixtures/builders.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()
const MINUTE = 60_000

const report = async (as: string, query: Record<string, string> = {}): Promise<SlaReport> => {
  const response = await here().request(`/v1/reports/sla?${new URLSearchParams(query)}`, {}, as)
  expect(response.status).toBe(200)
  return slaReportSchema.parse(await response.json())
}
const leadsOf = async (as: string) =>
  Object.fromEntries((await report(as)).owners.map(({ ownerId, leads }) => [String(ownerId), leads]))

const always = { kind: 'always', id: 'always', name: 'Always' }
const quarterOfAnHour = aPolicy({
  targets: [{ band: 'warm', minutes: 15, calendarId: 'always' }],
  routingMinutes: 30,
})

const now = () => toInstant(here().clock.now())

/** Leads that ask for a demo at this moment: each is warm by it, and its clock starts. */
const route = async (...leads: { id: string; ownerId: string | null }[]) => {
  await here().request('/v1/calendars', { method: 'PUT', body: { calendars: [always] } }, 'admin')
  await here().request('/v1/sla-policy', { method: 'PUT', body: quarterOfAnHour }, 'admin')
  await here().putLeads(...leads.map((lead) => leadInput({ ...lead, createdAt: now() })))
  await here().postSignals(
    ...leads.map(({ id }) => signalInput({ id, leadId: id, type: 'demo_requested', at: now() })),
  )
}
const touch = (as: string, leadId: string) =>
  here().decide(
    as,
    decisionInput({ leadId, kind: 'touch', channel: 'call', result: null, note: null, decidedAt: now() }),
  )

const everybodys = [
  { id: 'of-ada', ownerId: 'ada' },
  { id: 'of-ben', ownerId: 'ben' },
  { id: 'of-cleo', ownerId: 'cleo' },
  { id: 'of-nobody', ownerId: null },
]

describe('the report on SLA clocks', () => {
  it('says how they stand, and whose a breach is', async () => {
    await route(...['in-time', 'late', 'open', 'rejected'].map((id) => ({ id, ownerId: 'ada' })))
    here().clock.advance(10 * MINUTE)
    await touch('ada', 'in-time')
    await here().decide(
      'ada',
      decisionInput({
        leadId: 'rejected',
        kind: 'reject',
        reason: 'no_need',
        note: null,
        recycleOn: null,
        decidedAt: now(),
      }),
    )
    here().clock.advance(10 * MINUTE)
    await touch('ada', 'late')
    const { total, bands, owners, fewestCases } = await report('ada')
    expect(fewestCases).toBe(20)
    expect(total).toMatchObject({
      leads: 4,
      states: { met: 1, missed: 1, breached: 1, none: 1, ok: 0 },
      compliance: { count: 1, of: 3, share: null },
      rep: { breaches: 2, toFirstTouch: { cases: 2, medianMs: null } },
      system: { breaches: 0, toRoute: { cases: 4 } },
    })
    expect(bands).toEqual([{ band: 'warm', ...total }])
    expect(owners).toEqual([{ ownerId: 'ada', ...total }])
  })

  it('says a number, with its interval, as soon as there are enough cases', async () => {
    const leads = Array.from({ length: 20 }, (_, n) => ({ id: `lead-${n}`, ownerId: 'ada' }))
    await route(...leads)
    here().clock.advance(4 * MINUTE)
    for (const { id } of leads.slice(0, 15)) await touch('ada', id)
    here().clock.advance(16 * MINUTE)
    for (const { id } of leads.slice(15)) await touch('ada', id)
    const { compliance, rep } = (await report('ada')).total
    expect(compliance).toMatchObject({ count: 15, of: 20, share: { value: 0.75 } })
    expect(compliance.share?.low).toBeCloseTo(0.5313, 4)
    expect(compliance.share?.high).toBeCloseTo(0.8881, 4)
    expect(rep.toFirstTouch).toEqual({ cases: 20, medianMs: 4 * MINUTE, p90Ms: 20 * MINUTE })
  })

  it('shows a rep the own leads, a manager the team and the pool, an admin all', async () => {
    await route(...everybodys)
    expect(await leadsOf('ada')).toEqual({ ada: 1 })
    expect(await leadsOf('mia')).toEqual({ null: 1, ada: 1, ben: 1 })
    expect(await leadsOf('max')).toEqual({ null: 1, cleo: 1 })
    expect(await leadsOf('admin')).toEqual({ null: 1, ada: 1, ben: 1, cleo: 1 })
  })

  it('counts the clocks that started in the period, its beginning in and its end out', async () => {
    await route({ id: 'lead-1', ownerId: 'ada' })
    const at = here().clock.now()
    const soon = (ms: number) => toInstant((at + ms) as typeof at)
    const leads = async (from: string, to: string) => (await report('ada', { from, to })).total.leads
    expect(await leads(soon(0), soon(1))).toBe(1)
    expect(await leads(soon(1), soon(2))).toBe(0)
    expect(await leads(soon(-1), soon(0))).toBe(0)
    here().clock.advance(31 * 1440 * MINUTE)
    expect((await report('ada')).total.leads).toBe(0)
  })

  it('goes on where a chunk of a thousand ends', async () => {
    const leads = Array.from({ length: 1001 }, (_, n) => ({ id: `lead-${n}`, ownerId: 'ada' }))
    await route(...leads.slice(0, 500))
    await route(...leads.slice(500, 1000))
    await route(...leads.slice(1000))
    expect((await report('ada')).total.leads).toBe(1001)
  })

  it('refuses what is no period, and who is nobody', async () => {
    const at = (query: string, as?: string) => here().request(`/v1/reports/sla?${query}`, {}, as)
    const instants = 'from=2026-03-02T00:00:00Z&to=2026-03-02T00:00:00Z'
    const { status, details } = await errorOf(await at(instants, 'ada'))
    expect([status, details?.map(({ path }) => path)]).toEqual([422, ['/to']])
    expect((await at('from=yesterday', 'ada')).status).toBe(422)
    expect((await at('')).status).toBe(401)
  })
})
