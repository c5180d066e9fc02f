import { describe, expect, it } from 'vitest'
import { demoLead, NOW } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { type Account, type Change, decisionInputSchema } from '../contract/index.ts'
import { readLinkedLead } from '../db/linked-lead.ts'
import { readLeadDetail } from '../queries/lead-detail.ts'
import type { AddLeadAnswer } from './add-lead.ts'

const acme: Change = {
  kind: 'account',
  account: {
    id: 'acme',
    name: 'Acme',
    domain: null,
    attributes: {},
    lists: [],
    signals: [],
  } as unknown as Account,
}

const made = (answer: AddLeadAnswer) => {
  if (!answer.ok) throw new Error(`expected a lead, got faults in ${answer.faults.join()}`)
  return answer
}

describe('a lead that a rep adds', () => {
  it('is the rep’s own at once, scored by what was typed', async () => {
    const machine = await aSyncedMachine(demoLead('a'))
    const { leadId } = made(
      await machine.add({ name: 'Dana Typed', title: 'VP Sales', email: 'd@typed.example' }),
    )
    expect(await machine.lead(leadId)).toMatchObject({
      name: 'Dana Typed',
      ownerId: 'rep-1',
      createdAt: Date.parse(NOW),
      source: 'rep',
      total: 10_000,
      place: 'warm',
      pending: true,
    })
    expect((await machine.order()).warm).toEqual(['a', leadId])
  })

  it('is sent as the contract has it', async () => {
    const machine = await aSyncedMachine()
    await machine.add({
      name: 'Dana Typed',
      email: 'd@typed.example',
      company: 'Typed Ltd',
      note: 'Met at the fair',
      linkedinUrl: 'https://www.linkedin.com/in/dana',
      recordKey: 'linkedin:person:dana',
    })
    const [row] = await machine.db.outbox.toArray()
    expect(decisionInputSchema.safeParse(row?.payload).error).toBeUndefined()
    expect(row).toMatchObject({ leadName: 'Dana Typed', state: 'waiting' })
  })

  it('has its note, and is the one of the page where it was met', async () => {
    const machine = await aSyncedMachine()
    const recordKey = 'linkedin:person:dana'
    const { leadId } = made(await machine.add({ name: 'Dana', note: 'Met at the fair', recordKey }))
    const detail = await readLeadDetail(machine.db, leadId)
    expect(detail?.state.notes).toMatchObject([{ text: 'Met at the fair' }])
    expect(await readLinkedLead(machine.db, recordKey)).toEqual({ leadId, linkId: null })
  })

  it('joins the company that is known by its name, else brings a new one', async () => {
    const machine = await aSyncedMachine(acme, demoLead('a', { accountId: 'acme' }))
    const { leadId: known } = made(await machine.add({ name: 'Dana', company: ' acme ' }))
    expect(await machine.lead(known)).toMatchObject({ accountId: 'acme', accountName: 'Acme' })
    const { leadId } = made(await machine.add({ name: 'Eve', company: 'Typed Ltd' }))
    expect(await machine.lead(leadId)).toMatchObject({ accountId: leadId, accountName: 'Typed Ltd' })
  })

  it('that makes no sense leaves no trace, and says in which fields', async () => {
    const machine = await aSyncedMachine()
    const before = await machine.contents()
    expect(await machine.add({ name: '', email: 'd@' })).toEqual({ ok: false, faults: ['name', 'email'] })
    expect(await machine.contents()).toEqual(before)
  })

  it('taken back leaves the queue, and nothing more can be decided on it', async () => {
    const machine = await aSyncedMachine(demoLead('a'))
    const { leadId, id } = made(await machine.add({ name: 'Dana', title: 'VP Sales' }))
    expect(await machine.undo(leadId, id)).toMatchObject({ ok: true })
    expect(await machine.order()).toEqual({ hot: [], warm: ['a'], cold: [] })
    expect(await machine.lead(leadId)).toMatchObject({ status: 'removed' })
    expect(await machine.accept(leadId)).toEqual({ ok: false, code: 'not_allowed_now' })
  })

  it('that was worked is not taken back', async () => {
    const machine = await aSyncedMachine()
    const { leadId, id } = made(await machine.add({ name: 'Dana' }))
    await machine.accept(leadId)
    expect(await machine.undo(leadId, id)).toEqual({ ok: false, code: 'nothing_to_undo' })
  })
})

describe('a disk that fails', () => {
  it('leaves neither half of a new lead', async () => {
    const machine = await aSyncedMachine()
    const before = await machine.contents()
    machine.db.outbox.hook('creating', () => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    })
    await expect(machine.add({ name: 'Dana' })).rejects.toThrow()
    expect(await machine.contents()).toEqual(before)
  })
})
