import { describe, expect, it } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { decisionInputSchema, type LeadId } from '../contract/index.ts'
import type { DecideInput } from './decide.ts'

const ids = ['a', 'b', 'c'] as LeadId[]
const aMachineWithThree = () => aSyncedMachine(...ids.map((id) => demoLead(id)))
const rejecting = (leadIds: readonly LeadId[], reason = 'no_need'): DecideInput[] =>
  leadIds.map((leadId) => ({ leadId, kind: 'reject', reason, note: null, recycleOn: null }))

describe('one decision about many', () => {
  it('is an event of its own for each, with its own id and what was seen of that lead', async () => {
    const machine = await aMachineWithThree()
    const answers = await machine.decideMany(rejecting(ids))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const rows = await machine.db.outbox.toArray()
    expect(rows.map(({ leadId }) => leadId)).toEqual(ids)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
    for (const { payload } of rows) {
      expect(decisionInputSchema.safeParse(payload).error).toBeUndefined()
      expect(payload.seen?.total).toBe(20_000)
    }
    expect(await machine.order()).toEqual({ hot: [], warm: [], cold: [] })
  })

  it('stores those that are allowed, and says of each other one why not', async () => {
    const machine = await aMachineWithThree()
    await machine.accept('b')
    machine.clock.advance(1000)
    const [a, b, c, nobody] = await machine.decideMany([
      ...ids.map((leadId): DecideInput => ({ leadId, kind: 'accept' })),
      { leadId: 'nobody' as LeadId, kind: 'accept' },
    ])
    expect([a?.ok, c?.ok]).toEqual([true, true])
    expect(b).toEqual({ ok: false, code: 'not_allowed_now' })
    expect(nobody).toEqual({ ok: false, code: 'unknown_lead' })
    expect(await machine.db.outbox.count()).toBe(3)
  })

  it('about the same lead twice is judged one after the other', async () => {
    const machine = await aMachineWithThree()
    const [first, second] = await machine.decideMany(rejecting(['a', 'a'] as LeadId[]))
    expect([first?.ok, second]).toEqual([true, { ok: false, code: 'not_allowed_now' }])
  })

  it('leaves no trace at all on a disk that fails at the last of them', async () => {
    const machine = await aMachineWithThree()
    const before = await machine.contents()
    machine.db.outbox.hook('creating', (_, row) => {
      if (row.leadId === 'c') throw new DOMException('The disk is full', 'QuotaExceededError')
    })
    await expect(machine.decideMany(rejecting(ids))).rejects.toThrow()
    expect(await machine.contents()).toEqual(before)
  })
})
