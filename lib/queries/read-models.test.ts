import { describe, expect, it } from 'vitest'
import { demoLead, leadChange } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { aModel, aSignal } from '../../test/fixtures/builders.ts'
import type { Account, Change, LeadId, Score } from '../contract/index.ts'
import type { AccountRow } from '../db/rows.ts'
import { readRules } from '../db/rules.ts'
import { accountReceiptAt } from './account-receipt.ts'
import { readLeadDetail } from './lead-detail.ts'
import { learn, readQueueRows } from './queue-rows.ts'
import { checkSum } from './receipt.ts'
import { readSyncStatus } from './sync-status.ts'

// As an older server sends it.
const acme: Extract<Change, { kind: 'account' }> = {
  kind: 'account',
  account: {
    id: 'acme',
    name: 'Acme',
    domain: 'acme.example',
    attributes: {},
    lists: [],
  } as unknown as Account,
}
const ids = (...all: string[]) => all as LeadId[]

describe('rows of the queue', () => {
  it('say who, where from, how strong and why', async () => {
    const machine = await aSyncedMachine(
      acme,
      demoLead('a', { name: 'Ada', title: 'CFO', accountId: 'acme' }),
    )
    const rows = await readQueueRows(machine.db, ids('a', 'nobody'))
    expect([...rows.values()]).toMatchObject([
      {
        name: 'Ada',
        title: 'CFO',
        accountName: 'Acme',
        lane: 'hot',
        total: 30_000,
        topLine: { label: 'Asked for a demo', points: 20_000 },
        pending: false,
      },
    ])
  })

  it('of leads outside the queue say where they are instead', async () => {
    const machine = await aSyncedMachine(demoLead('a'))
    await machine.accept('a')
    const rows = await readQueueRows(machine.db, ids('a'))
    expect([...rows.values()]).toMatchObject([{ lane: null, place: 'decided', pending: true }])
  })

  it('stay the same rows while they say the same, so that a list that scrolls draws only what is new', async () => {
    const machine = await aSyncedMachine(demoLead('a'), demoLead('b'), demoLead('c'))
    const all = ids('a', 'b', 'c')
    const before = await readQueueRows(machine.db, ids('a', 'b', 'c'))
    await machine.accept('b')
    const after = learn(before, all, await readQueueRows(machine.db, ids('a', 'b')))
    expect([...after.keys()], 'who is gone is forgotten').toEqual(ids('a', 'b'))
    expect(after.get('a' as LeadId)).toBe(before.get('a' as LeadId))
    expect(after.get('b' as LeadId)).not.toBe(before.get('b' as LeadId))
    expect(after.get('b' as LeadId)).toMatchObject({ place: 'decided' })
  })
})

describe('one lead', () => {
  it('comes with its account, its people and its history, the latest first', async () => {
    const people = ['a', 'b', 'c'].map((id) => demoLead(id, { accountId: id === 'c' ? null : 'acme' }))
    const machine = await aSyncedMachine(acme, ...people)
    await machine.decide({ leadId: 'a' as LeadId, kind: 'touch', channel: 'call', result: null, note: null })
    machine.clock.advance(1000)
    await machine.accept('a')
    const detail = await readLeadDetail(machine.db, 'a' as LeadId)
    expect(detail).toMatchObject({ account: { name: 'Acme' }, state: { status: 'accepted' } })
    expect(detail?.accountPeople.map(({ id }) => id)).toEqual(['b'])
    expect(detail?.decisions.map(({ kind }) => kind)).toEqual(['accept', 'touch'])
  })

  it('knows its disputed lines, sent or not, until the dispute is taken back', async () => {
    const machine = await aSyncedMachine(demoLead('a', { title: 'VP Sales' }))
    const leadId = 'a' as LeadId
    const note = 'Intern, not VP'
    const answer = await machine.decide({ leadId, kind: 'dispute', line: 'rule:vp', ruleId: 'vp', note })
    const disputes = async () => [...((await readLeadDetail(machine.db, leadId))?.state.disputes ?? [])]
    expect(await disputes()).toMatchObject([['rule:vp', { note, modelVersion: 1, ruleId: 'vp' }]])
    await machine.sync()
    expect(await disputes()).toMatchObject([['rule:vp', { note, modelVersion: 1, ruleId: 'vp' }]])
    if (answer.ok) await machine.undo('a', answer.id)
    expect(await disputes()).toEqual([])
    expect(await machine.order()).toMatchObject({ hot: ['a'] })
  })

  it('that is not in the copy is null', async () => {
    const machine = await aSyncedMachine()
    expect(await readLeadDetail(machine.db, 'a' as LeadId)).toBeNull()
  })
})

describe('the check sum', () => {
  const score: Score = {
    total: 20_000,
    band: 'warm',
    grade: null,
    modelId: 'sample',
    modelVersion: 1,
    evaluatedAt: '2026-03-02T09:30:00.000Z',
    nextChangeAt: null,
  } as Score

  const sumOf = async (over: Partial<Score> | null) => {
    const machine = await aSyncedMachine(demoLead('a', { score: over && { ...score, ...over } }))
    const detail = await readLeadDetail(machine.db, 'a' as LeadId)
    return detail && checkSum(detail)
  }

  it('adds up where this machine reaches the server’s total', async () => {
    expect(await sumOf({})).toBe('adds-up')
  })

  it('says by how much where it does not', async () => {
    expect(await sumOf({ total: 19_500 as Score['total'] })).toEqual({ differsBy: 500 })
  })

  it.each([null, { modelVersion: 2 }, { modelId: 'other' }])(
    'says nothing where there is nothing to compare: %j',
    async (over) => {
      expect(await sumOf(over)).toBe('unknown')
    },
  )
})

describe('an account', () => {
  it('is rolled up over its people in the copy, the lead in hand among them', async () => {
    const people = ['a', 'b'].map((id) => demoLead(id, { name: id, accountId: 'acme' }))
    const machine = await aSyncedMachine(acme, ...people, demoLead('c'))
    machine.server.publish({ kind: 'model', model: aModel({ version: 2, accountRollUp: { hotFrom: 40 } }) })
    await machine.sync()
    const detail = await readLeadDetail(machine.db, 'a' as LeadId)
    expect(detail && accountReceiptAt(detail, machine.clock.now())).toMatchObject({
      engagement: 40_000,
      hotAlthoughNobodyIs: true,
      lines: [
        { label: 'a', points: 20_000, band: 'warm' },
        { label: 'b', points: 20_000, band: 'warm' },
      ],
    })
  })

  const rollUp = aModel({ version: 2, accountRollUp: { hotFrom: 40 } })
  const demoAt = (at: string) => aSignal({ id: `demo-${at}`, type: 'demo_requested', at })

  it('counts what was seen of it as a whole, as it comes, and moves nobody by it', async () => {
    const machine = await aSyncedMachine(
      { kind: 'model', model: rollUp },
      acme,
      demoLead('a', { accountId: 'acme' }),
    )
    const order = await machine.order()
    const lines = async () => {
      const detail = await readLeadDetail(machine.db, 'a' as LeadId)
      const receipt = detail && accountReceiptAt(detail, machine.clock.now())
      return receipt?.lines.map(({ key, points }) => [key, points])
    }
    expect(await lines()).toEqual([['lead:a', 20_000]])
    const signals = [demoAt('2026-03-02T09:10:00.000Z'), demoAt('2026-03-02T09:20:00.000Z')]
    machine.server.publish({ ...acme, account: { ...acme.account, signals } })
    await machine.sync()
    expect(await lines()).toEqual([
      ['account', 40_000],
      ['lead:a', 20_000],
    ])
    expect(await machine.order()).toEqual(order)
  })

  it('that an earlier version of this program stored has no signals of its own', async () => {
    const machine = await aSyncedMachine(
      { kind: 'model', model: rollUp },
      acme,
      demoLead('a', { accountId: 'acme' }),
    )
    const { signals: _, ...row } = (await machine.db.accounts.get(acme.account.id)) ?? ({} as AccountRow)
    await machine.db.accounts.put(row)
    const detail = await readLeadDetail(machine.db, 'a' as LeadId)
    expect(detail && accountReceiptAt(detail, machine.clock.now())).toMatchObject({ engagement: 20_000 })
  })

  it('of nobody’s is none', async () => {
    const machine = await aSyncedMachine(demoLead('a'))
    const detail = await readLeadDetail(machine.db, 'a' as LeadId)
    expect(detail && accountReceiptAt(detail, machine.clock.now())).toBeNull()
  })
})

describe('a score from elsewhere', () => {
  it('comes inside its lead and orders the queue where the workspace says so', async () => {
    const crm = {
      source: 'crm',
      asOf: '2026-03-01T12:00:00.000Z',
      total: 40_000,
      lines: [{ label: 'Opened three mails', points: 40_000 }],
    }
    const machine = await aSyncedMachine(demoLead('a'), demoLead('b', { externalScores: [crm] }))
    expect(await machine.order()).toEqual({ hot: [], warm: ['a', 'b'], cold: [] })
    machine.server.publish({ kind: 'scoring', scoring: { orderBy: 'external:crm' } })
    await machine.sync()
    expect(await machine.order()).toEqual({ hot: ['b'], warm: [], cold: ['a'] })
    expect(await readLeadDetail(machine.db, 'b' as LeadId)).toMatchObject({
      orderBy: 'external:crm',
      lead: { total: 40_000, externalScores: [{ asOf: Date.parse(crm.asOf), total: 40_000 }] },
    })
  })
})

describe('the sync status', () => {
  it('of a copy that nobody opened is signed out', async () => {
    const machine = await aSyncedMachine(leadChange({ id: 'a' }))
    await machine.db.meta.clear()
    expect(await readSyncStatus(machine.db)).toMatchObject({ phase: 'signed-out', lastSyncedAt: null })
  })
})

describe('the rules', () => {
  it('are the same object until they change', async () => {
    const machine = await aSyncedMachine(demoLead('a'))
    const before = await readRules(machine.db)
    machine.server.publish(demoLead('b'), { kind: 'model', model: aModel() })
    await machine.sync()
    expect(await readRules(machine.db)).toBe(before)
    machine.server.publish({ kind: 'model', model: aModel({ version: 2 }) })
    await machine.sync()
    expect(await readRules(machine.db)).toMatchObject({ model: { version: 2 } })
  })
})
