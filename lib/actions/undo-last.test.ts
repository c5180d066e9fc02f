import { describe, expect, it } from 'vitest'
import { demoLead, removal } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { aDecision, decisionId } from '../../test/fixtures/builders.ts'
import type { Change, DecisionId, LeadId, MemberId, Millis } from '../contract/index.ts'
import { toInstant } from '../contract/time.ts'
import { readLastMade } from '../queries/last-made.ts'
import type { MoveInput } from './decide.ts'

const SECOND = 1000

/** Nobody takes back what somebody else has gone on from. */
const touchByManager = (lead: string, at: Millis): Change => ({
  kind: 'decision',
  decision: aDecision({
    id: decisionId(99),
    leadId: lead as LeadId,
    kind: 'touch',
    channel: 'call',
    memberId: 'manager' as MemberId,
    decidedAt: toInstant(at),
    receivedAt: toInstant((at + SECOND) as Millis),
  }),
})

const aMachineWith = async (...names: string[]) => {
  const machine = await aSyncedMachine(...names.map((name) => demoLead(name)))
  /** People take their time between two decisions. */
  const accept = async (name: string) => {
    machine.clock.advance(SECOND)
    return machine.accept(name)
  }
  const undo = async (offered: DecisionId | null = null) => {
    machine.clock.advance(SECOND)
    const { undone, kept } = await machine.undoLast(offered)
    return { names: undone.map(({ name }) => name), kept }
  }
  const acceptAll = async (...all: string[]) => {
    machine.clock.advance(SECOND)
    return machine.decideMany(all.map((name) => ({ leadId: name as LeadId, kind: 'accept' })))
  }
  return { machine, accept, acceptAll, undo }
}

describe('undo, which asks the database alone', () => {
  it('goes back step by step, over leads and kinds, until there is nothing', async () => {
    const { machine, accept, undo } = await aMachineWith('a', 'b')
    const before = await machine.order()
    await accept('a')
    machine.clock.advance(SECOND)
    const leadId = 'b' as LeadId
    await machine.decide({ leadId, kind: 'touch', channel: 'call', result: 'voicemail', note: null })
    await accept('b')
    expect(await undo()).toEqual({ names: ['b'], kept: 0 })
    expect(await undo()).toEqual({ names: ['b'], kept: 0 })
    expect(await undo()).toEqual({ names: ['a'], kept: 0 })
    expect(await undo()).toEqual({ names: [], kept: 0 })
    expect(await machine.order()).toEqual(before)
  })

  it.each<MoveInput>([
    { kind: 'claim' },
    { kind: 'snooze', until: Date.parse('2026-03-03T09:00:00.000Z') as Millis, cause: null },
    { kind: 'note', note: 'Rings at noon' },
    { kind: 'link', record: 'linkedin:ada' },
    { kind: 'dispute', line: 'fit', ruleId: null, note: 'Intern' },
  ])('takes back from the database whatever it was: $kind', async (move) => {
    const { machine, undo } = await aMachineWith('a')
    const before = await machine.lead('a')
    expect(await machine.decide({ leadId: 'a' as LeadId, ...move })).toMatchObject({ ok: true })
    expect((await readLastMade(machine.db))?.event.kind).toBe(move.kind)
    expect(await undo()).toEqual({ names: ['a'], kept: 0 })
    const { status, ownerId, snoozedUntil, disputed } = (await machine.lead('a')) ?? {}
    expect({ status, ownerId, snoozedUntil, disputed }).toEqual({
      status: before?.status,
      ownerId: before?.ownerId,
      snoozedUntil: null,
      disputed: false,
    })
    expect(await undo()).toEqual({ names: [], kept: 0 })
  })

  it('does not meet again what was taken back by hand', async () => {
    const { machine, accept, undo } = await aMachineWith('a', 'b')
    await accept('a')
    const answer = await accept('b')
    machine.clock.advance(SECOND)
    if (answer.ok) await machine.undo('b', answer.id)
    expect((await undo()).names).toEqual(['a'])
  })

  it('takes many back as one, also after they came back from the server, and what was before them next', async () => {
    const { machine, accept, acceptAll, undo } = await aMachineWith('a', 'b', 'c', 'd')
    const before = await machine.order()
    await accept('d')
    await acceptAll('a', 'b', 'c')
    await machine.sync()
    expect(await readLastMade(machine.db)).toMatchObject({ leadName: 'a', count: 3 })
    expect((await undo()).names).toEqual(['a', 'b', 'c'])
    expect((await undo()).names).toEqual(['d'])
    expect(await machine.order()).toEqual(before)
  })

  it('takes back of many whom it still can, and says how many it cannot', async () => {
    const { machine, acceptAll, undo } = await aMachineWith('a', 'b', 'c')
    await acceptAll('a', 'b', 'c')
    machine.server.publish(removal('b'))
    await machine.sync()
    expect(await undo()).toEqual({ names: ['a', 'c'], kept: 1 })
    expect(await undo()).toEqual({ names: [], kept: 0 })
  })

  it('takes back nobody else in the place of who can no longer be, but offers the one before', async () => {
    const { machine, accept, undo } = await aMachineWith('a', 'b', 'c')
    await accept('a')
    await accept('b')
    await accept('c')
    machine.clock.advance(SECOND)
    machine.server.publish(removal('c'), touchByManager('b', machine.clock.now()))
    await machine.sync()
    expect(await undo()).toEqual({ names: [], kept: 0 })
    const offered = await readLastMade(machine.db)
    expect(offered?.leadName).toBe('a')
    expect(await undo(offered?.event.id)).toEqual({ names: ['a'], kept: 0 })
  })

  it('is of what was offered, whatever was decided on another page since', async () => {
    const { accept, undo } = await aMachineWith('a', 'b')
    const first = await accept('a')
    await accept('b')
    const offered = first.ok ? first.id : null
    expect(await undo(offered)).toEqual({ names: ['a'], kept: 0 })
    expect(await undo(offered), 'once').toEqual({ names: [], kept: 0 })
    expect(await undo()).toEqual({ names: ['b'], kept: 0 })
  })

  it('is of one’s own decisions, however many others have made since', async () => {
    const { machine, accept, undo } = await aMachineWith('a', 'b')
    await accept('a')
    await accept('b')
    const [, last] = await machine.db.decisions.toArray()
    if (!last) throw new Error('expected two decisions')
    const others = Array.from({ length: 250 }, (_, n) => ({
      ...last,
      id: `${last.id.slice(0, -3)}${String(n).padStart(3, '0')}`.replace(/^0/, '1') as typeof last.id,
      memberId: 'somebody' as MemberId,
    }))
    await machine.db.decisions.bulkAdd(others)
    await machine.db.decisions.update(last.id, { memberId: 'somebody' as MemberId })
    expect((await undo()).names).toEqual(['a'])
  })
})
