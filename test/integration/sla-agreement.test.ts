import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type LeadId,
  type MemberId,
  type Millis,
  type SlaReport,
  type SlaState,
  slaReportSchema,
} from '../../lib/contract/index.ts'
import { toInstant } from '../../lib/contract/time.ts'
import type { LeadRow } from '../../lib/db/rows.ts'
import { readRules } from '../../lib/db/rules.ts'
import { type NoticeSettings, planNotices } from '../../lib/domain/notify/plan-notices.ts'
import type { Filter } from '../../lib/domain/queue/filter.ts'
import { findLeads } from '../../lib/domain/queue/find-leads.ts'
import { type SlaClock, slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { badgeFigures } from '../../lib/notify/badge-figures.ts'
import { readClocks } from '../../lib/notify/read-clocks.ts'
import { readDueCounts } from '../../lib/queries/day.ts'
import type { IndexedLead } from '../../lib/queries/indexed-lead.ts'
import { readLeadDetail } from '../../lib/queries/lead-detail.ts'
import { localDay } from '../../lib/queries/local-day.ts'
import { queueRowOf } from '../../lib/queries/queue-row.ts'
import { readAllIndexedLeads } from '../../lib/queries/read-indexed-leads.ts'
import { slaStatesBy } from '../../lib/queries/sla-states.ts'
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts'
import { aMachine, type Machine } from './machine.ts'

const MINUTE = 60_000
const lanes = ['hot', 'warm', 'cold'] as const

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ demo: true })
})
afterAll(() => server.close())

/** Hot around the clock, warm in office hours: nights and weekends lie between the two. */
const policy = {
  id: 'mixed',
  name: 'Mixed',
  targets: [
    { band: 'hot', minutes: 45, calendarId: 'always' },
    { band: 'warm', minutes: 90, calendarId: 'office-hours' },
  ],
}

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const step = fc.record({
  after: fc.oneof({ weight: 3, arbitrary: fc.nat(15) }, fc.nat(600)),
  lead: fc.constantFrom(...names),
  act: fc.constantFrom('demo', 'demo', 'case', 'touch', 'accept', 'reject', 'snooze', 'pause', 'nothing'),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** A workspace with six leads of one rep, and that rep's browser. */
const setUp = async (workspace: TestWorkspace) => {
  const { clock } = workspace
  const call = async (method: string, path: string, body: unknown) =>
    expect((await workspace.request(path, { method, body }, 'admin')).status).toBe(200)
  await call('PUT', '/v1/calendars', { calendars: [{ kind: 'always', id: 'always', name: 'Always' }] })
  await call('PUT', '/v1/sla-policy', policy)
  const created = toInstant(clock.now())
  const leads = names.map((id) => ({
    id,
    name: id,
    title: 'Director of Sales',
    createdAt: created,
    ownerId: 'ada',
  }))
  await call('PUT', '/v1/leads', { leads })
  const machine = aMachine({
    // Whoever is asked for is the rep of this workspace, whatever the sign-in of the demo answers.
    fetch: async (input, init) => {
      const url = String(input).replace(/^https?:\/\/[^/]+/, '')
      const token = await workspace.tokenFor('ada')
      return workspace.app.request(url, {
        ...init,
        headers: { ...init?.headers, authorization: `Bearer ${token}` },
      })
    },
    clock,
  })
  await machine.signIn('ada')
  await machine.sync()
  return { machine, call }
}

const nothingMore = { result: null, note: null } as const

const take = async (
  {
    machine,
    call,
    n,
  }: { machine: Machine; call: (m: string, p: string, b: unknown) => Promise<void>; n: number },
  clock: TestServer['clock'],
  { act, lead }: Step,
): Promise<void> => {
  const leadId = lead as LeadId
  const at = toInstant(clock.now())
  const signal = (type: string) =>
    call('POST', '/v1/signals', { signals: [{ id: `${lead}-${n}`, leadId, type, at }] })
  const until = (minutes: number) => (clock.now() + minutes * MINUTE) as ReturnType<typeof clock.now>
  if (act === 'demo') await signal('demo_requested')
  if (act === 'case') await signal('case_study_downloaded')
  if (act === 'touch') await machine.decide({ leadId, kind: 'touch', channel: 'call', ...nothingMore })
  if (act === 'accept') await machine.decide({ leadId, kind: 'accept' })
  if (act === 'reject')
    await machine.decide({ leadId, kind: 'reject', reason: 'no_need', note: null, recycleOn: null })
  if (act === 'snooze') await machine.decide({ leadId, kind: 'snooze', until: until(50), cause: null })
  if (act === 'pause')
    await machine.decide({ leadId, kind: 'snooze', until: until(100), cause: 'waiting_for_buyer' })
}

const all: NoticeSettings = {
  lanes: { hot: true, warm: true, cold: true },
  stages: { warning: true, breach: true },
  quiet: { hours: null, weekends: false },
}

type Clocked = { row: LeadRow; clock: SlaClock }

/** Wherever the lead stands: accepting or snoozing it does not stop its clock. */
const idsOf = (rows: readonly Clocked[], state: SlaState): string[] =>
  rows
    .filter(({ clock }) => clock.state === state)
    .map(({ row }) => row.id)
    .toSorted()

/** By the filter, as the rep finds them. */
const lookIn = async ({ db }: Machine, now: Millis) => {
  const leads: IndexedLead[] = []
  for await (const chunk of readAllIndexedLeads(db)) leads.push(...chunk)
  const stateAt = slaStatesBy(await readRules(db))
  const viewer = {
    memberId: 'ada' as MemberId,
    now,
    dayEnd: localDay(now).to,
    doneToday: new Map(),
    slaStateOf: (lead: IndexedLead) => stateAt(lead, now),
  }
  return (filter: Filter) => findLeads(leads, { filter, words: [] }, viewer).map(({ id }) => id)
}

const running = ['ok', 'warning', 'breached', 'paused', 'met', 'missed'] as const

const expectSameInHeaderAndFilter = async (machine: Machine, rows: readonly Clocked[], now: Millis) => {
  const found = await lookIn(machine, now)
  for (const state of running)
    expect(found({ sla: [state] }).toSorted(), `filter: ${state}`).toEqual(idsOf(rows, state))
  const header = await readDueCounts(machine.db, now)
  expect(header.overdue, 'header').toBe(idsOf(rows, 'breached').length)
  const today = rows.filter(
    ({ clock: { state, dueAt } }) =>
      ['ok', 'warning', 'paused'].includes(state) && dueAt !== null && dueAt < localDay(now).to,
  )
  const ids = today.map(({ row }) => row.id).toSorted()
  expect(header.dueToday, 'header').toBe(ids.length)
  expect(found({ due: ['today'] }).toSorted(), 'filter: due today').toEqual(ids)
}

/** What each path says at this moment; throws where two of them differ. */
const expectAgreement = async (workspace: TestWorkspace, machine: Machine): Promise<SlaState[]> => {
  await machine.sync()
  const { db } = machine
  const now = workspace.clock.now()
  const rules = await readRules(db)
  const read = (events: Parameters<typeof slaClock>[0]) =>
    slaClock(events, rules.policy, rules.calendars, now)

  const rows = (await db.leads.toArray()).map((row) => ({ row, clock: read(queueRowOf(row).sla) }))
  for (const { row, clock } of rows) {
    const detail = await readLeadDetail(db, row.id)
    expect(detail && read(detail.sla), 'panel').toEqual(clock)
    const isOpen = clock.touchedAt === null && clock.state !== 'missed'
    expect(row.dueAt, 'index').toBe(isOpen ? clock.dueAt : null)
  }

  const seen = await readClocks(db, lanes, now)
  const hot = rows.filter(({ row }) => row.place === 'hot')
  const overdue = idsOf(hot, 'breached').length
  expect(badgeFigures(seen, now), 'badge').toEqual({
    hot: hot.length,
    due: idsOf(hot, 'warning').length + overdue,
    overdue,
  })

  const nobody = { told: new Map(), displayed: { warning: [], breach: [] } }
  const { notices } = planNotices({ ...seen, ...nobody, settings: all, zone: 'UTC', now })
  const news = (stage: 'warning' | 'breach') => {
    const notice = notices[stage]
    return notice.act === 'show' ? notice.news.toSorted() : []
  }
  expect(news('warning'), 'notification').toEqual(idsOf(rows, 'warning'))
  expect(news('breach'), 'notification').toEqual(idsOf(rows, 'breached'))
  await expectSameInHeaderAndFilter(machine, rows, now)

  const response = await workspace.request('/v1/reports/sla', {}, 'ada')
  const report: SlaReport = slaReportSchema.parse(await response.json())
  const states = rows.filter(({ clock }) => clock.startedAt !== null).map(({ clock }) => clock.state)
  const counted = Object.entries(report.total.states).flatMap(([state, n]) => Array<string>(n).fill(state))
  expect(counted.toSorted(), 'report').toEqual(states.toSorted())
  return states
}

describe('row, panel, index, badge, notification, header, filter and report', () => {
  it('say the same of every lead at every moment', async () => {
    const met = new Set<SlaState>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
        const workspace = await server.newWorkspace()
        const { machine, call } = await setUp(workspace)
        for (const [n, one] of steps.entries()) {
          workspace.clock.advance(one.after * MINUTE)
          await machine.wake()
          await take({ machine, call, n }, workspace.clock, one)
          for (const state of await expectAgreement(workspace, machine)) met.add(state)
        }
      }),
      { numRuns: 12, seed: 20_260_302 },
    )
    expect([...met].sort(), 'every state there is has been seen').toEqual([
      'breached',
      'met',
      'missed',
      'none',
      'ok',
      'paused',
      'warning',
    ])
  })
})
