import { describe, expect, it } from 'vitest'
import { errorOf, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { aCalendar, aPolicy } from '../../test/fixtures/builders.ts'
import { freshCopy, pull } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'
import { defaultSlaPolicy } from '../services/default-rules.ts'

const here = workspacePerTest()

const put = (path: string, body: unknown, as = 'admin') => here().request(path, { method: 'PUT', body }, as)
const read = async (path: string) => (await here().request(path, {}, 'ada')).json()
const always = { kind: 'always', id: 'always', name: 'Always' }
const reason = { code: 'no_fit', label: 'No fit', group: null, asksFor: 'nothing', minTouches: 0 }

describe('the rules of a workspace', () => {
  it('are there from the beginning', async () => {
    expect(await read('/v1/sla-policy')).toEqual(defaultSlaPolicy)
    expect((await read('/v1/calendars')).calendars).toHaveLength(1)
    expect((await read('/v1/reject-reasons')).rejectReasons.length).toBeGreaterThan(10)
  })

  it('reach the extensions when they change, and only then', async () => {
    const copy = await freshCopy(here(), 'ada')
    for (const _ of [1, 2]) {
      await put('/v1/calendars', { calendars: [always, aCalendar()] })
      await put('/v1/sla-policy', aPolicy())
      await put('/v1/reject-reasons', { rejectReasons: [reason] })
    }
    const changes = (await pull(here(), 'ada', copy)).flatMap((page) => page.changes)
    expect(changes).toEqual([
      { kind: 'calendar', calendar: always },
      { kind: 'calendar', calendar: aCalendar() },
      { kind: 'slaPolicy', slaPolicy: aPolicy() },
      { kind: 'rejectReasons', rejectReasons: [reason] },
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

  it('refuse a target on a calendar that is not there', async () => {
    const { status, details } = await errorOf(await put('/v1/sla-policy', aPolicy()))
    expect([status, details?.map((fault) => fault.path)]).toEqual([
      422,
      ['/targets/0/calendarId', '/targets/1/calendarId'],
    ])
  })

  it('refuse a code or an id twice, and anybody but an admin', async () => {
    expect((await put('/v1/reject-reasons', { rejectReasons: [reason, reason] })).status).toBe(422)
    expect((await put('/v1/calendars', { calendars: [always, always] })).status).toBe(422)
    for (const path of ['/v1/reject-reasons', '/v1/calendars', '/v1/sla-policy'])
      expect((await put(path, {}, 'mia')).status).toBe(403)
  })
})
