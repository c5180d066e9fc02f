import { describe, expect, it } from 'vitest'
import { demoLead, leadChange } from '../../test/faults/changes.ts'
import { faults } from '../../test/faults/scripted-server.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { aModel } from '../../test/fixtures/builders.ts'
import { decisionInputSchema, type LeadId, type Millis } from '../contract/index.ts'

const hot = demoLead('hot', {
  title: 'VP Sales',
  routes: [{ at: '2026-03-02T09:50:00.000Z', band: 'hot' }],
})
const id = 'hot' as LeadId

const twelveRules = Array.from({ length: 12 }, (_, n) => ({
  id: `rule-${n}`,
  label: `Rule ${n}`,
  dimension: 'fit' as const,
  points: n % 2 ? -n : n,
  when: { op: 'exists' as const, attribute: 'known' },
}))

describe('a decision', () => {
  it('keeps what the rep had in view', async () => {
    const machine = await aSyncedMachine(hot)
    await machine.accept('hot')
    const [row] = await machine.db.outbox.toArray()
    expect(row?.payload.seen).toEqual({
      modelId: 'sample',
      modelVersion: 1,
      total: 30_000,
      band: 'hot',
      lines: [
        { key: expect.any(String), label: 'Asked for a demo', points: 20_000 },
        { key: expect.any(String), label: 'VP or above', points: 10_000 },
      ],
      sla: { state: 'warning', dueAt: '2026-03-02T10:05:00.000Z' },
    })
  })

  it('keeps the eight strongest lines of a long receipt', async () => {
    const machine = await aSyncedMachine(leadChange({ id: 'hot', attributes: { known: true } }))
    machine.server.publish({ kind: 'model', model: aModel({ version: 2, rules: twelveRules }) })
    await machine.sync()
    await machine.accept('hot')
    const [row] = await machine.db.outbox.toArray()
    const points = row?.payload.seen?.lines.map((line) => line.points)
    expect(points).toEqual([-11_000, 10_000, -9_000, 8_000, -7_000, 6_000, -5_000, 4_000])
  })

  it('about a weak line keeps that line too', async () => {
    const machine = await aSyncedMachine(leadChange({ id: 'hot', attributes: { known: true } }))
    machine.server.publish({ kind: 'model', model: aModel({ version: 2, rules: twelveRules }) })
    await machine.sync()
    await machine.decide({ leadId: id, kind: 'dispute', line: 'rule:rule-1', ruleId: 'rule-1', note: 'No' })
    const [row] = await machine.db.outbox.toArray()
    expect(row?.payload.seen?.lines).toHaveLength(8)
    expect(row?.payload.seen?.lines[0]).toMatchObject({ key: 'rule:rule-1', points: -1000 })
  })

  it.each([
    { kind: 'claim' },
    { kind: 'note', note: 'Back from leave on Monday' },
    { kind: 'link', record: 'linkedin:person:ada-sample' },
    { kind: 'accept' },
    { kind: 'reject', reason: 'no_need', note: null, recycleOn: null },
    { kind: 'snooze', until: Date.parse('2026-03-03T10:00:00.000Z') as Millis, cause: 'waiting_for_buyer' },
    { kind: 'touch', channel: 'call', result: 'no_answer', note: 'Rings' },
    { kind: 'dispute', line: 'rule:vp', ruleId: 'vp', note: 'Intern, not VP' },
  ] as const)('is stored as the contract has it: $kind', async (move) => {
    const machine = await aSyncedMachine(hot)
    expect(await machine.decide({ leadId: id, ...move })).toMatchObject({ ok: true })
    const [row] = await machine.db.outbox.toArray()
    expect(decisionInputSchema.safeParse(row?.payload).error).toBeUndefined()
  })

  it('moves the lead in the same moment', async () => {
    const machine = await aSyncedMachine(hot, leadChange({ id: 'cold' }))
    await machine.accept('hot')
    expect(await machine.order()).toEqual({ hot: [], warm: [], cold: ['cold'] })
  })

  it('undone brings back the very same row', async () => {
    const machine = await aSyncedMachine(hot)
    const before = await machine.lead('hot')
    const accepted = await machine.accept('hot')
    if (!accepted.ok) throw new Error(accepted.code)
    machine.clock.advance(1000)
    await machine.undo('hot', accepted.id)
    expect(await machine.lead('hot')).toEqual({ ...before, pending: true })
  })
})

describe('a claim', () => {
  const owners = async ({ lead }: Awaited<ReturnType<typeof aSyncedMachine>>) => {
    const { ownerId, serverOwnerId } = (await lead('hot')) ?? {}
    return { ownerId, serverOwnerId }
  }

  it('makes the lead the rep’s at once, and leaves the server’s word as it is', async () => {
    const machine = await aSyncedMachine(hot)
    const before = await machine.lead('hot')
    await machine.decide({ leadId: id, kind: 'claim' })
    expect(await machine.lead('hot')).toEqual({
      ...before,
      ownerId: 'rep-1',
      ownerKey: 'rep-1',
      pending: true,
    })
    expect(await owners(machine)).toEqual({ ownerId: 'rep-1', serverOwnerId: null })
  })

  it('taken back gives the lead to the pool again', async () => {
    const machine = await aSyncedMachine(hot)
    const claimed = await machine.decide({ leadId: id, kind: 'claim' })
    if (claimed.ok) await machine.undo('hot', claimed.id)
    expect(await owners(machine)).toEqual({ ownerId: null, serverOwnerId: null })
  })

  it('of a lead that somebody has is refused with who it is', async () => {
    const machine = await aSyncedMachine(demoLead('hot', { ownerId: 'rep-2' }))
    const refusal = { ok: false, code: 'already_claimed', details: { ownerId: 'rep-2' } }
    expect(await machine.decide({ leadId: id, kind: 'claim' })).toEqual(refusal)
    expect(await machine.db.outbox.count()).toBe(0)
  })

  it('that the server has taken holds before the lead comes back with it', async () => {
    const machine = await aSyncedMachine(hot)
    await machine.decide({ leadId: id, kind: 'claim' })
    machine.server.failNext('/v1/sync', faults.offline)
    await machine.sync()
    expect(await machine.db.outbox.count()).toBe(0)
    expect(await owners(machine)).toEqual({ ownerId: 'rep-1', serverOwnerId: 'rep-1' })
    const [claimed] = await machine.db.decisions.toArray()
    machine.server.failNext('/v1/sync', faults.offline)
    if (claimed) await machine.undo('hot', claimed.id)
    expect(await owners(machine)).toEqual({ ownerId: null, serverOwnerId: 'rep-1' })
    await machine.sync()
    expect(await owners(machine)).toEqual({ ownerId: null, serverOwnerId: null })
  })
})

describe('a decision that is not allowed', () => {
  it.each([
    ['on a lead that is not here', { leadId: 'nobody' as LeadId, kind: 'accept' }, 'unknown_lead'],
    [
      'for a reason that is none',
      { leadId: id, kind: 'reject', reason: 'mood', note: null, recycleOn: null },
      'unknown_reason',
    ],
    [
      'without its note',
      { leadId: id, kind: 'reject', reason: 'other', note: null, recycleOn: null },
      'note_required',
    ],
  ] as const)('%s is refused and leaves no trace', async (_, input, code) => {
    const machine = await aSyncedMachine(hot)
    const before = await machine.contents()
    expect(await machine.decide(input)).toEqual({ ok: false, code })
    expect(await machine.contents()).toEqual(before)
  })

  it('twice is refused the second time', async () => {
    const machine = await aSyncedMachine(hot)
    await machine.accept('hot')
    expect(await machine.accept('hot')).toEqual({ ok: false, code: 'not_allowed_now' })
  })
})

describe('a disk that fails', () => {
  it('leaves neither half of a decision', async () => {
    const machine = await aSyncedMachine(hot)
    const before = await machine.contents()
    machine.db.outbox.hook('creating', () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    })
    await expect(machine.accept('hot')).rejects.toThrow()
    expect(await machine.contents()).toEqual(before)
  })
})
