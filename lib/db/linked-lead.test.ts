import { describe, expect, it } from 'vitest'
import { demoLead, removal } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import type { DecideAnswer } from '../actions/decide.ts'
import type { LeadId } from '../contract/index.ts'
import { readLinkedLead } from './linked-lead.ts'

const record = 'linkedin:person:ada-sample'

const aRep = async () => {
  const machine = await aSyncedMachine(demoLead('a'), demoLead('b'))
  const link = async (leadId: string, key = record): Promise<DecideAnswer> => {
    machine.clock.advance(1000)
    return machine.decide({ leadId: leadId as LeadId, kind: 'link', record: key })
  }
  const unlink = async (leadId: string, made: DecideAnswer) => {
    machine.clock.advance(1000)
    if (made.ok) await machine.undo(leadId, made.id)
  }
  const linked = async () => (await readLinkedLead(machine.db, record))?.leadId ?? null
  return { ...machine, link, unlink, linked }
}

describe('the lead of a linked page', () => {
  it('is nobody until somebody says so', async () => {
    const rep = await aRep()
    await rep.link('a', 'linkedin:person:ben-sample')
    expect(await rep.linked()).toBeNull()
  })

  it('is known at once, and still once the link is sent', async () => {
    const rep = await aRep()
    await rep.link('a')
    expect(await rep.linked()).toBe('a')
    await rep.sync()
    expect(await rep.linked()).toBe('a')
  })

  it('is the one of the latest link, to whatever lead, and the one before when that is taken back', async () => {
    const rep = await aRep()
    const first = await rep.link('a')
    const second = await rep.link('b')
    expect(await rep.linked()).toBe('b')
    await rep.unlink('b', second)
    expect(await rep.linked()).toBe('a')
    await rep.unlink('a', first)
    expect(await rep.linked()).toBeNull()
  })

  it('is the one of the last that arrived, not of the clock that runs ahead', async () => {
    const rep = await aRep()
    await rep.link('a')
    await rep.sync()
    rep.clock.advance(-3_600_000)
    await rep.link('b')
    expect(await rep.linked()).toBe('b')
  })

  it('is only one that is in sight', async () => {
    const rep = await aRep()
    await rep.link('a')
    await rep.link('b')
    rep.server.publish(removal('b'))
    await rep.pull()
    expect(await rep.linked()).toBe('a')
  })

  it('does not go by the case of other keys', async () => {
    const rep = await aRep()
    await rep.link('a', record.toUpperCase())
    expect(await rep.linked()).toBeNull()
  })
})
