import { beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '../../lib/contract/index.ts'
import { planPage } from '../../lib/sync/page-plan.ts'
import { readPosition } from '../../lib/sync/position.ts'
import { runSync } from '../../lib/sync/run-sync.ts'
import { type PreparedPage, storePage } from '../../lib/sync/store-page.ts'
import { aCalendar, aDecision, aModel, aSignal, decisionId } from '../fixtures/builders.ts'
import { aClock, aMachine, type Machine, type TestClock } from '../integration/machine.ts'
import { demoLead, leadChange, NOW, removal, rules } from './changes.ts'
import { aScriptedServer, faults } from './scripted-server.ts'

let clock: TestClock
let server: ReturnType<typeof aScriptedServer>
let machine: Machine

const ready = async (pageSize?: number) => {
  clock = aClock(NOW)
  server = aScriptedServer(clock, pageSize ? { pageSize } : {})
  machine = aMachine({ fetch: server.fetch, clock })
  await machine.signIn('rep-1')
}

beforeEach(() => ready())

describe('a first sync', () => {
  it('gives the order of work', async () => {
    server.publish(
      ...rules,
      leadChange({ id: 'cold' }),
      demoLead('warm'),
      demoLead('hot', { title: 'VP Sales' }),
    )
    await machine.sync()
    expect(await machine.order()).toEqual({ hot: ['hot'], warm: ['warm'], cold: ['cold'] })
    expect(await machine.status()).toMatchObject({ phase: 'idle', lastSyncedAt: clock.now(), error: null })
  })

  it('is whole with a calendar in a zone that this browser does not know: its bands have no clock', async () => {
    server.publish(
      ...rules,
      { kind: 'calendar', calendar: { ...aCalendar(), zone: 'Middle_Earth/Shire' } },
      demoLead('warm', { routes: [{ at: NOW, band: 'warm' }] }),
      demoLead('hot', { title: 'VP Sales', routes: [{ at: NOW, band: 'hot' }] }),
    )
    await machine.sync()
    expect(await machine.status()).toMatchObject({ phase: 'idle', lastSyncedAt: clock.now() })
    const rows = await machine.db.leads.toArray()
    expect(rows.map(({ id, dueAt }) => [id, dueAt !== null])).toEqual([
      ['hot', true],
      ['warm', false],
    ])
    expect(await machine.accept('warm')).toMatchObject({ ok: true })
  })

  const decisionOn = (leadId: string, n: number) => ({
    kind: 'decision',
    decision: aDecision({ id: decisionId(n), leadId }),
  })
  const acme = { id: 'acme', name: 'Acme', domain: null, attributes: {}, lists: [] }
  const atAcme = (id: string) => demoLead(id, { accountId: 'acme' })
  const story = [
    ...['a', 'b', 'c', 'd'].map(atAcme),
    { kind: 'account', account: acme },
    ...[decisionOn('b', 1), decisionOn('d', 2), removal('d'), atAcme('d'), removal('c')],
  ]

  it.each([
    ['rules first', [...rules, ...story]],
    ['rules last', [...story, ...rules]],
  ])('gives the same over many pages as over one: %s', async (_, feed) => {
    server.publish(...feed)
    await machine.sync()
    const { leads: atOnce } = await machine.contents()
    for (const pageSize of [1, 2, 3]) {
      await ready(pageSize)
      server.publish(...feed)
      await machine.sync()
      expect((await machine.contents()).leads).toEqual(atOnce)
    }
    expect(atOnce).toMatchObject([
      { id: 'a', place: 'warm', accountName: 'Acme' },
      { id: 'b', place: 'decided' },
      { id: 'd', place: 'warm' },
    ])
  })

  it('keeps what it has when the wire is cut in the middle of a page, and goes on from there', async () => {
    await ready(2)
    server.publish(...rules, demoLead('a'), demoLead('b'), demoLead('c'))
    server.failNext('/v1/sync', async ({ answer }) => answer())
    server.failNext('/v1/sync', faults.cutInTheMiddle)
    await machine.sync()
    expect(await machine.status()).toMatchObject({ phase: 'offline', lastSyncedAt: null })
    expect(await machine.cursor()).toBe('2')
    await machine.sync()
    expect((await machine.order()).warm).toEqual(['a', 'b', 'c'])
  })

  it('places a lead again that was decided on while its page was under way', async () => {
    await ready(1)
    server.publish(...rules, demoLead('a'), demoLead('b'), demoLead('a', { title: 'VP Sales' }))
    server.failNext('/v1/decisions', faults.offline)
    let pages = 0
    const deps = {
      ...machine.deps,
      fetch: (async (input, init) => {
        if (String(input).includes('/v1/sync')) pages += 1
        // By now the first four pages are stored and the last, with the lead again, is still to come.
        if (pages === 6) await machine.accept('a')
        return server.fetch(input, init)
      }) as typeof fetch,
    }
    await runSync(deps, { byHand: true })
    expect(await machine.lead('a')).toMatchObject({ place: 'decided', pending: true, title: 'VP Sales' })
  })
})

describe('a page of the feed', () => {
  const pageOf = (changes: Change[], cursor: string): PreparedPage => ({
    plan: planPage({ changes, unknown: [] }, 0),
    placed: null,
    cursor,
    now: clock.now(),
    serverOffset: null,
    progress: null,
  })

  const store = async (page: PreparedPage, asked: string | undefined) => {
    const position = await readPosition(machine.db)
    return position && storePage(machine.db, page, { ...position, cursor: asked })
  }

  it('changes nothing when it comes twice', async () => {
    const page = pageOf([...rules, demoLead('a')], '4')
    expect(await store(page, undefined)).toMatchObject({ cursor: '4' })
    const before = await machine.contents()
    expect(await store(page, undefined)).toBeNull()
    expect(await machine.contents()).toEqual(before)
  })

  it('changes nothing when it comes late', async () => {
    const [first, second] = [pageOf([...rules, demoLead('a')], '4'), pageOf([removal('a')], '5')]
    await store(first, undefined)
    await store(second, '4')
    const before = await machine.contents()
    expect(await store(first, undefined)).toBeNull()
    expect(await machine.contents()).toEqual(before)
  })

  it('changes nothing when one before it is missing', async () => {
    await store(pageOf([...rules, demoLead('a')], '4'), undefined)
    const before = await machine.contents()
    expect(await store(pageOf([removal('a')], '6'), '5')).toBeNull()
    expect(await machine.contents()).toEqual(before)
  })

  it('is not stored in the copy of somebody who signed in meanwhile', async () => {
    const position = await readPosition(machine.db)
    await machine.signIn('rep-1')
    expect(position && (await storePage(machine.db, pageOf([demoLead('a')], '1'), position))).toBeNull()
    expect(await machine.db.leads.count()).toBe(0)
  })

  it('says the same twice over without moving anything', async () => {
    server.publish(...rules, demoLead('a', { accountId: 'acme' }), demoLead('b'))
    await machine.sync()
    const { leads, documents } = await machine.contents()
    server.publish(...rules, demoLead('b'), demoLead('a', { accountId: 'acme' }))
    await machine.sync()
    expect(await machine.contents()).toMatchObject({ leads, documents })
  })
})

describe('a newer server', () => {
  it('may speak of things that this version does not know: they are kept raw, once', async () => {
    const campaign = { kind: 'campaign', campaign: { id: 'spring', budget: 12 } }
    server.publish(...rules, campaign, demoLead('a'), campaign)
    await machine.sync()
    expect((await machine.order()).warm).toEqual(['a'])
    const kept = (await machine.db.documents.toArray()).filter(({ key }) => key.startsWith('unknown:'))
    expect(kept).toEqual([{ key: 'unknown:campaign:spring', value: campaign, generation: 0 }])
  })

  it('may send a model in a form that this version does not know: the older one goes on scoring', async () => {
    server.publish(...rules, demoLead('a'))
    await machine.sync()
    server.publish({ kind: 'model', model: { ...aModel({ version: 2 }), schemaVersion: 2, brain: 'large' } })
    await machine.sync()
    expect((await machine.order()).warm).toEqual(['a'])
    expect(await machine.db.documents.get('model')).toMatchObject({ value: { version: 1 } })
    expect(await machine.status()).toMatchObject({ phase: 'idle' })
  })

  it('may use words in a lead that this version does not know: the lead is still there to call', async () => {
    const signal = { ...aSignal({ type: 'demo_requested' }), initiator: 'partner' }
    const lead = demoLead('a')
    if (lead.kind !== 'lead') throw new Error('expected a lead')
    server.publish(...rules, { kind: 'lead', lead: { ...lead.lead, outcome: 'renewed', signals: [signal] } })
    await machine.sync()
    expect(await machine.lead('a')).toMatchObject({ outcome: 'renewed', place: 'warm' })
  })

  it('cannot bring down the page with a lead that is none', async () => {
    server.publish(...rules, { kind: 'lead', lead: { id: 'broken', createdAt: 'yesterday' } }, demoLead('a'))
    await machine.sync()
    expect((await machine.order()).warm).toEqual(['a'])
  })

  it('may tell of a decision of a kind that this version does not know: it is kept, and decides nothing', async () => {
    const decision = aDecision({ leadId: 'a', kind: 'escalate' })
    server.publish(...rules, demoLead('a'), { kind: 'decision', decision })
    await machine.sync()
    expect((await machine.order()).warm).toEqual(['a'])
    expect(await machine.db.decisions.toArray()).toMatchObject([{ kind: 'escalate' }])
  })
})

describe('a lead that is given to somebody else', () => {
  it('goes, with its history', async () => {
    server.publish(...rules, demoLead('a'), { kind: 'decision', decision: aDecision({ leadId: 'a' }) })
    await machine.sync()
    server.publish(removal('a'))
    await machine.sync()
    expect(await machine.lead('a')).toBeUndefined()
    expect(await machine.db.decisions.count()).toBe(0)
  })

  it('takes nothing with it that the rep has still to send', async () => {
    server.publish(...rules, demoLead('a'))
    await machine.sync()
    await machine.accept('a')
    server.refuse('a', 'not_yours')
    server.publish(removal('a'))
    await machine.sync()
    expect(await machine.attention()).toMatchObject([{ leadId: 'a', leadName: 'a', code: 'not_yours' }])
  })
})

describe('a cursor that is too old', () => {
  it('brings a fresh snapshot: what it does not hold goes, what the rep has to send stays', async () => {
    const decision = aDecision({ id: decisionId(7), leadId: 'gone' })
    server.publish(...rules, demoLead('gone'), demoLead('kept'), { kind: 'decision', decision })
    await machine.sync()
    await machine.accept('kept')
    server.compact(...rules, demoLead('kept'), demoLead('new'))
    await machine.pull()
    expect(await machine.db.leads.toCollection().primaryKeys()).toEqual(['kept', 'new'])
    expect(await machine.lead('kept')).toMatchObject({ place: 'decided', pending: true })
    expect((await machine.db.decisions.toArray()).map(({ leadId }) => leadId)).toEqual(['kept'])
    await machine.sync()
    expect([...server.taken.values()]).toMatchObject([{ leadId: 'kept' }])
  })

  it('sweeps nothing before the snapshot is whole', async () => {
    server.publish(...rules, demoLead('gone'))
    await machine.sync()
    server.compact(...rules, demoLead('new'))
    server.failNext('/v1/sync', async ({ answer }) => answer())
    server.failNext('/v1/sync', faults.offline)
    await machine.sync()
    expect(await machine.db.leads.toCollection().primaryKeys()).toEqual(['gone'])
    await machine.sync()
    expect(await machine.db.leads.toCollection().primaryKeys()).toEqual(['new'])
  })
})

describe('new rules', () => {
  it('place every lead again', async () => {
    server.publish(...rules, demoLead('a'), leadChange({ id: 'b' }))
    await machine.sync()
    const bands = aModel().bands.map((band) => (band.id === 'hot' ? { ...band, from: 20 } : band))
    server.publish({ kind: 'model', model: aModel({ version: 2, bands }) })
    await machine.sync()
    expect(await machine.order()).toEqual({ hot: ['a'], warm: [], cold: ['b'] })
  })

  it('go on placing after a restart', async () => {
    server.publish(...rules, demoLead('a'), demoLead('b'), demoLead('c'))
    await machine.sync()
    await machine.db.leads.toCollection().modify({ place: 'cold' })
    await machine.db.meta.put({ key: 'replaceAfter', value: 'a' })
    await machine.wake()
    expect(await machine.order()).toEqual({ hot: [], warm: ['b', 'c'], cold: ['a'] })
    expect(await machine.db.meta.get('replaceAfter')).toBeUndefined()
  })
})

describe('an account', () => {
  const account = (lists: string[]) => ({
    kind: 'account',
    account: { id: 'acme', name: 'Acme', domain: null, attributes: {}, lists },
  })
  const listRule = aModel({
    rules: [
      {
        id: 'target',
        label: 'Target',
        dimension: 'fit',
        points: 30,
        when: { op: 'accountList', list: 'target' },
      },
    ],
  })

  it('moves its people when what is known of it changes', async () => {
    server.publish(
      { kind: 'model', model: listRule },
      account([]),
      leadChange({ id: 'a', accountId: 'acme' }),
    )
    await machine.sync()
    expect((await machine.order()).cold).toEqual(['a'])
    server.publish(account(['target']))
    await machine.sync()
    expect((await machine.order()).hot).toEqual(['a'])
  })
})

describe('time', () => {
  it('moves a lead whose score fades, without a server', async () => {
    const fading = aModel({ silenceDecay: { mode: 'compound', steps: [{ days: 1, keep: 0 }] } })
    server.publish({ kind: 'model', model: fading }, demoLead('a'))
    await machine.sync()
    expect((await machine.order()).warm).toEqual(['a'])
    clock.advance(25 * 3_600_000)
    server.failNext('/v1/sync', faults.offline)
    await machine.wake()
    expect((await machine.order()).cold).toEqual(['a'])
  })

  it('brings a snoozed lead back', async () => {
    server.publish(...rules, demoLead('a'))
    await machine.sync()
    const until = (clock.now() + 3_600_000) as ReturnType<typeof clock.now>
    await machine.decide({ leadId: 'a' as never, kind: 'snooze', until, cause: null })
    expect((await machine.order()).warm).toEqual([])
    clock.advance(3_600_000)
    await machine.wake()
    expect((await machine.order()).warm).toEqual(['a'])
  })

  it('that a clock ran ahead is taken back when the clock is set right', async () => {
    server.publish(...rules, demoLead('a'))
    await machine.sync()
    const until = (clock.now() + 3_600_000) as ReturnType<typeof clock.now>
    await machine.decide({ leadId: 'a' as never, kind: 'snooze', until, cause: null })
    const rightAgain = await machine.order()
    for (const ms of [7_200_000, -7_200_000]) {
      server.failNext('/v1/decisions', faults.offline)
      clock.advance(ms)
      await machine.wake()
    }
    expect(await machine.order()).toEqual(rightAgain)
  })
})
