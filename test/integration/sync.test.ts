import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LeadId } from '../../lib/contract/index.ts'
import { readLinkedLead } from '../../lib/db/linked-lead.ts'
import { readLeadDetail } from '../../lib/queries/lead-detail.ts'
import { readPageMatch } from '../../lib/queries/page-match.ts'
import { checkSum } from '../../lib/queries/receipt.ts'
import { startTestServer, type TestServer } from '../fixtures/server.ts'
import { aMachine, type Machine } from './machine.ts'

const HOUR = 3_600_000

let server: TestServer
let clock: TestServer['clock']
let online: boolean

/** The real API at the other end of a wire that a test can cut. */
const wire: typeof fetch = async (input, init) => {
  if (!online) throw new TypeError('Failed to fetch')
  return server.app.request(String(input).replace(/^https?:\/\/[^/]+/, ''), init)
}

const machineOf = async (memberId: string): Promise<Machine> => {
  const machine = aMachine({ fetch: wire, clock })
  await machine.signIn(memberId)
  return machine
}

const admin = async (method: string, path: string, body: unknown): Promise<unknown> => {
  const response = await server.request(path, { method, body }, 'admin')
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

const ago = (hours: number): string => new Date(clock.now() - hours * HOUR).toISOString()

const lead = (id: string, over: object = {}) => ({
  id,
  name: id,
  createdAt: ago(48),
  ownerId: 'ada',
  ...over,
})

const signal = (leadId: string, type: string, hours = 1) => ({
  id: `${leadId}-${type}`,
  leadId,
  type,
  at: ago(hours),
})

beforeEach(async () => {
  online = true
  server = await startTestServer({ demo: true })
  clock = server.clock
  await admin('PUT', '/v1/leads', {
    leads: [
      lead('quiet'),
      lead('hot', { title: 'Director of Sales' }),
      lead('warm'),
      lead('pool', { ownerId: null }),
      lead('bens', { ownerId: 'ben' }),
    ],
  })
  await admin('POST', '/v1/signals', {
    signals: [signal('hot', 'demo_requested'), signal('warm', 'demo_requested', 20)],
  })
})

afterEach(() => server.close())

describe('a first sync with the real API', () => {
  it('gives the rep’s own leads and the pool’s, in the order of work', async () => {
    const machine = await machineOf('ada')
    await machine.sync()
    expect(await machine.status()).toMatchObject({ phase: 'idle', error: null, pending: 0 })
    const { hot, warm, cold } = await machine.order()
    expect({ hot, warm, cold: cold.toSorted() }).toEqual({
      hot: ['hot'],
      warm: ['warm'],
      cold: ['pool', 'quiet'],
    })
  })

  it('evaluates every lead to the server’s own total', async () => {
    const machine = await machineOf('ada')
    await machine.sync()
    clock.advance(3 * HOUR)
    for (const id of ['hot', 'warm', 'quiet', 'pool'] as LeadId[]) {
      const detail = await readLeadDetail(machine.db, id)
      expect(detail && checkSum(detail)).toBe('adds-up')
    }
  })

  it('shows a manager the team’s leads', async () => {
    const machine = await machineOf('mia')
    await machine.sync()
    expect(await machine.lead('bens')).toMatchObject({ ownerId: 'ben' })
  })
})

describe('what happens later', () => {
  it('moves a lead when a signal comes', async () => {
    const machine = await machineOf('ada')
    await machine.sync()
    await admin('POST', '/v1/signals', { signals: [signal('quiet', 'demo_requested')] })
    await machine.sync()
    expect((await machine.order()).warm.toSorted()).toEqual(['quiet', 'warm'])
  })

  it('takes a lead away that is given to another', async () => {
    const [ada, ben] = [await machineOf('ada'), await machineOf('ben')]
    await ada.sync()
    await ben.sync()
    await ada.decide({
      leadId: 'hot' as LeadId,
      kind: 'touch',
      channel: 'call',
      result: null,
      note: 'No answer',
    })
    await ada.sync()
    await admin('PUT', '/v1/leads', { leads: [lead('hot', { title: 'Director of Sales', ownerId: 'ben' })] })
    await ada.sync()
    await ben.sync()
    expect(await ada.lead('hot')).toBeUndefined()
    expect(await ada.db.decisions.count()).toBe(0)
    expect((await ben.order()).hot).toEqual(['hot'])
    expect(await ben.db.decisions.toArray()).toMatchObject([{ kind: 'touch', memberId: 'ada' }])
  })
})

describe('decisions', () => {
  it('made offline reach the server, and from there the rep’s other machine', async () => {
    const [laptop, desktop] = [await machineOf('ada'), await machineOf('ada')]
    await laptop.sync()
    await desktop.sync()
    online = false
    await laptop.accept('hot')
    await laptop.decide({
      leadId: 'warm' as LeadId,
      kind: 'reject',
      reason: 'no_need',
      note: null,
      recycleOn: null,
    })
    await laptop.sync()
    expect(await laptop.status()).toMatchObject({ phase: 'offline', pending: 2 })
    online = true
    await laptop.sync()
    await desktop.sync()
    expect(await desktop.order()).toEqual(await laptop.order())
    expect((await desktop.order()).hot).toEqual([])
    const stored = await desktop.db.decisions.toArray()
    expect(stored.map(({ kind, seen }) => [kind, seen?.band])).toEqual([
      ['accept', 'hot'],
      ['reject', 'warm'],
    ])
  })

  it('undone come back to exactly where they were', async () => {
    const machine = await machineOf('ada')
    await machine.sync()
    const before = await machine.lead('hot')
    const accepted = await machine.accept('hot')
    await machine.sync()
    if (accepted.ok) await machine.undo('hot', accepted.id)
    await machine.sync()
    expect(await machine.attention()).toEqual([])
    expect(await machine.lead('hot')).toEqual(before)
  })

  it('on a lead that somebody else took first are refused, kept, and no longer count', async () => {
    const [ada, ben] = [await machineOf('ada'), await machineOf('ben')]
    await ada.sync()
    await ben.sync()
    await ben.accept('pool')
    await ada.accept('pool')
    await ben.sync()
    await ada.sync()
    expect(await ada.attention()).toMatchObject([{ leadId: 'pool', code: 'not_yours' }])
    expect(await ada.lead('pool')).toBeUndefined()
    expect(await ada.status()).toMatchObject({ phase: 'idle', refused: 1 })
  })
})

describe('a claim', () => {
  const pool = { leadId: 'pool' as LeadId, kind: 'claim' } as const

  it('made by two reps at once is one’s, and the other is told who was faster', async () => {
    const [ada, ben] = [await machineOf('ada'), await machineOf('ben')]
    await ada.sync()
    await ben.sync()
    await ben.decide(pool)
    await ada.decide(pool)
    expect(await ada.lead('pool')).toMatchObject({ ownerId: 'ada', serverOwnerId: null, pending: true })
    await ben.sync()
    await ada.sync()
    expect(await ben.lead('pool')).toMatchObject({ ownerId: 'ben', serverOwnerId: 'ben', pending: false })
    expect(await ben.attention()).toEqual([])
    expect(await ada.lead('pool')).toBeUndefined()
    expect(await ada.attention()).toMatchObject([
      {
        leadId: 'pool',
        leadName: 'pool',
        code: 'already_claimed',
        holder: { name: 'ben of north', isMe: false },
      },
    ])
  })

  it('that is refused no longer counts, while the lead is still in the copy', async () => {
    const [mia, ben] = [await machineOf('mia'), await machineOf('ben')]
    await mia.sync()
    await ben.sync()
    await ben.decide(pool)
    await ben.sync()
    await mia.decide(pool)
    await mia.sync()
    expect(await mia.lead('pool')).toMatchObject({ ownerId: 'ben', pending: false })
    expect(await mia.attention()).toMatchObject([
      { code: 'already_claimed', holder: { name: 'ben of north' } },
    ])
  })

  it('taken back offline gives the lead to the pool for everybody', async () => {
    const [ada, ben] = [await machineOf('ada'), await machineOf('ben')]
    await ada.sync()
    const claimed = await ada.decide(pool)
    await ada.sync()
    await ben.sync()
    expect(await ben.lead('pool')).toBeUndefined()
    online = false
    if (claimed.ok) await ada.undo('pool', claimed.id)
    expect(await ada.lead('pool')).toMatchObject({ ownerId: null, serverOwnerId: 'ada' })
    online = true
    await ada.sync()
    await ben.sync()
    expect(await ada.lead('pool')).toMatchObject({ ownerId: null, serverOwnerId: null, pending: false })
    expect(await ben.lead('pool')).toMatchObject({ ownerId: null })
  })
})

describe('a link', () => {
  const record = 'hubspot:123:0-1:456'

  it('made offline reaches the rep’s other machine, and so does that it is taken back', async () => {
    const [laptop, desktop] = [await machineOf('ada'), await machineOf('ada')]
    await laptop.sync()
    await desktop.sync()
    online = false
    const linked = await laptop.decide({ leadId: 'hot' as LeadId, kind: 'link', record })
    expect(await readLinkedLead(laptop.db, record)).toMatchObject({ leadId: 'hot' })
    online = true
    await laptop.sync()
    await desktop.sync()
    expect(await readLinkedLead(desktop.db, record)).toMatchObject({ leadId: 'hot' })
    if (linked.ok) await desktop.undo('hot', linked.id)
    await desktop.sync()
    await laptop.sync()
    expect(await readLinkedLead(laptop.db, record)).toBeNull()
  })

  it('delivered again after it was taken back stays taken back', async () => {
    const [laptop, desktop] = [await machineOf('ada'), await machineOf('ada')]
    await laptop.sync()
    const linked = await laptop.decide({ leadId: 'hot' as LeadId, kind: 'link', record })
    const [sent] = await laptop.db.outbox.toArray()
    await laptop.sync()
    if (linked.ok) await laptop.undo('hot', linked.id)
    await laptop.sync()
    if (sent) await laptop.db.outbox.put(sent)
    await laptop.sync()
    await desktop.sync()
    expect(await laptop.attention()).toEqual([])
    expect(await laptop.db.outbox.count()).toBe(0)
    for (const machine of [laptop, desktop]) expect(await readLinkedLead(machine.db, record)).toBeNull()
  })
})

describe('a note', () => {
  it('made offline is read by whoever sees the lead', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    await ada.sync()
    online = false
    await ada.decide({ leadId: 'hot' as LeadId, kind: 'note', note: 'Back on Monday' })
    online = true
    await ada.sync()
    await mia.sync()
    const detail = await readLeadDetail(mia.db, 'hot' as LeadId)
    expect(detail?.state.notes).toMatchObject([{ text: 'Back on Monday', memberId: 'ada' }])
  })
})

describe('a lead that a rep adds', () => {
  const dana = { name: 'Dana Typed', title: 'Director of Sales', email: 'dana@typed.example' }

  const added = async (machine: Machine) => {
    const answer = await machine.add(dana)
    if (!answer.ok) throw new Error(`expected a lead, got faults in ${answer.faults.join()}`)
    return answer
  }

  it('offline, and works, is on the server with all of it, and the scores and clocks agree', async () => {
    const targets = [{ band: 'cold', minutes: 15, calendarId: 'always' }]
    await admin('PUT', '/v1/calendars', { calendars: [{ kind: 'always', id: 'always', name: 'Always' }] })
    await admin('PUT', '/v1/sla-policy', { id: 'cold', name: 'Cold in a quarter of an hour', targets })
    const [laptop, desktop] = [await machineOf('ada'), await machineOf('ada')]
    await laptop.sync()
    online = false
    const { leadId } = await added(laptop)
    await laptop.decide({ leadId, kind: 'touch', channel: 'call', result: 'connected', note: null })
    await laptop.sync()
    clock.advance(HOUR)
    expect(await laptop.status()).toMatchObject({ phase: 'offline', pending: 2 })
    const before = await laptop.lead(leadId)
    online = true
    await laptop.sync()
    await desktop.sync()
    expect(await laptop.attention()).toEqual([])
    expect(await laptop.lead(leadId)).toMatchObject({
      total: before?.total,
      place: before?.place,
      pending: false,
    })
    expect(await desktop.lead(leadId)).toEqual(await laptop.lead(leadId))
    expect(await laptop.lead(leadId)).toMatchObject({ routes: before?.routes, clock: before?.clock })
    expect(before?.routes).toHaveLength(1)
    const detail = await readLeadDetail(desktop.db, leadId)
    expect(detail && checkSum(detail)).toBe('adds-up')
    expect(detail?.state.touches).toMatchObject([{ channel: 'call', result: 'connected' }])
  })

  it('and somebody else has too is told of, with whose it is', async () => {
    const [ada, cleo] = [await machineOf('ada'), await machineOf('cleo')]
    await ada.sync()
    await cleo.sync()
    await added(cleo)
    await cleo.sync()
    const { leadId } = await added(ada)
    await ada.sync()
    expect(await ada.attention()).toEqual([])
    const detail = await readLeadDetail(ada.db, leadId)
    expect(detail?.decisions).toMatchObject([{ kind: 'add', sameEmail: { ownerId: 'cleo' } }])
  })

  it('and takes back is gone everywhere', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    await ada.sync()
    const { leadId, id } = await added(ada)
    await ada.sync()
    await mia.sync()
    expect(await mia.lead(leadId)).toMatchObject({ ownerId: 'ada' })
    await ada.undo(leadId, id)
    await ada.sync()
    await mia.sync()
    for (const machine of [ada, mia]) {
      expect(await machine.lead(leadId)).toBeUndefined()
      expect(await machine.db.decisions.count()).toBe(0)
    }
  })

  it('and cannot take back, because it was worked meanwhile, is back where it was', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    await ada.sync()
    const { leadId, id } = await added(ada)
    await ada.sync()
    await mia.sync()
    await mia.decide({ leadId, kind: 'note', note: 'A good one' })
    await mia.sync()
    await ada.undo(leadId, id)
    expect(await ada.lead(leadId)).toMatchObject({ status: 'removed' })
    await ada.sync()
    expect(await ada.lead(leadId)).toMatchObject({ status: 'open', pending: false })
    expect(await ada.attention()).toMatchObject([{ code: 'nothing_to_undo', leadName: 'Dana Typed' }])
  })
})

describe('a wrong laptop clock', () => {
  it('does not move what the rep did, nor the order of work', async () => {
    const right = await machineOf('ada')
    await right.sync()
    const slow = aMachine({
      fetch: wire,
      clock: { now: () => (clock.now() - 26 * HOUR) as ReturnType<typeof clock.now>, advance: clock.advance },
    })
    await slow.signIn('ada')
    await slow.sync()
    expect(await slow.order()).toEqual(await right.order())
    await slow.accept('hot')
    await slow.sync()
    expect(await slow.attention()).toEqual([])
    await right.sync()
    expect(await right.db.decisions.toArray()).toMatchObject([{ decidedAt: clock.now() }])
  })

  it('that is set back between two decisions changes neither their order nor what they come to', async () => {
    let ahead = 4000
    const laptop = aMachine({
      fetch: wire,
      clock: { now: () => (clock.now() + ahead) as ReturnType<typeof clock.now>, advance: clock.advance },
    })
    await laptop.signIn('ada')
    await laptop.sync()
    const reject = (leadId: string, reason: string) =>
      laptop.decide({ leadId: leadId as LeadId, kind: 'reject', reason, note: null, recycleOn: null })
    await reject('hot', 'no_budget')
    await laptop.accept('warm')
    ahead = 0
    await reject('warm', 'no_need')
    const undone = [await laptop.undoLast(), await laptop.undoLast(), await laptop.undoLast()]
    expect(undone.flatMap((one) => one.undone)).toMatchObject([
      { leadId: 'warm', kind: 'reject' },
      { leadId: 'warm', kind: 'accept' },
      { leadId: 'hot', kind: 'reject' },
    ])
    await reject('hot', 'no_need')
    await laptop.sync()
    expect(await laptop.attention()).toEqual([])
    const desktop = await machineOf('ada')
    await desktop.sync()
    for (const machine of [laptop, desktop]) {
      expect(await machine.lead('hot')).toMatchObject({ status: 'rejected', pending: false })
      expect((await machine.order()).warm).toEqual(['warm'])
    }
  })
})

describe('a page', () => {
  const crm = 'https://crm.acme.example/people/7'

  it('shows the lead and the account that the API was sent with its address, by its patterns too', async () => {
    const account = {
      id: 'acme',
      name: 'Acme',
      recordUrls: [
        'https://www.linkedin.com/company/acme/',
        'https://app.hubspot.com/contacts/1/record/0-2/3',
      ],
    }
    await admin('PUT', '/v1/leads', { leads: [lead('hot', { account, recordUrls: [crm] })] })
    const { db, sync } = await machineOf('ada')
    await sync()
    const at = (url: string) => readPageMatch(db, url)
    expect(await at('https://www.linkedin.com/company/acme/people')).toMatchObject({
      kind: 'account',
      leadIds: ['hot'],
    })
    expect(await at(crm)).toEqual({ kind: 'noRecord' })
    const addresses = ['https://crm.acme.example/people/{person}']
    await admin('PUT', '/v1/url-patterns', { urlPatterns: [{ id: 'crm', name: 'CRM', addresses }] })
    await sync()
    await sync()
    expect(await at(crm)).toMatchObject({ kind: 'lead', leadId: 'hot', rung: 'record' })
  })
})
