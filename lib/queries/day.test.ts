import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import type { LeadId, MemberId, Millis } from '../contract/index.ts'
import { readDoneToday, readDueCounts } from './day.ts'
import { localDay } from './local-day.ts'

const HOUR = 3_600_000
const hot = (id: string, routedAt: string) =>
  demoLead(id, { title: 'VP Sales', routes: [{ at: routedAt, band: 'hot' }] })

describe('a day', () => {
  it('begins and ends at midnight on this machine’s wall', () => {
    const noon = new Date(2026, 2, 2, 12).getTime() as Millis
    expect(localDay(noon)).toEqual({
      from: new Date(2026, 2, 2).getTime(),
      to: new Date(2026, 2, 3).getTime(),
    })
    expect(localDay(localDay(noon).from)).toEqual(localDay(noon))
  })
})

describe('what was done today', () => {
  const aDay = async () => {
    const machine = await aSyncedMachine(...['a', 'b', 'c'].map((id) => demoLead(id)))
    const done = async () => [...(await readDoneToday(machine.db, machine.clock.now())).keys()]
    return { machine, done }
  }

  it('moves with decisions and their undo', async () => {
    const { machine, done } = await aDay()
    expect(await done()).toEqual([])
    const answer = await machine.accept('a')
    machine.clock.advance(1000)
    await machine.decide({
      leadId: 'b' as LeadId,
      kind: 'reject',
      reason: 'no_need',
      note: null,
      recycleOn: null,
    })
    expect(await done()).toEqual(['a', 'b'])
    await machine.sync()
    expect(await done()).toEqual(['a', 'b'])
    machine.clock.advance(1000)
    if (answer.ok) await machine.undo('a', answer.id)
    expect(await done()).toEqual(['b'])
  })

  it('is nothing any more on the next day, and nothing of a colleague’s', async () => {
    const { machine, done } = await aDay()
    await machine.accept('a')
    machine.clock.advance(24 * HOUR)
    expect(await done()).toEqual([])
    await machine.accept('b')
    expect(await done()).toEqual(['b'])
    await machine.db.decisions.toCollection().modify({ memberId: 'rep-2' as MemberId })
    expect(await done()).toEqual([])
  })
})

describe('what is due', () => {
  // Hot leads have fifteen minutes; it is 10:00 in UTC.
  it('counts leads that are over and those that are due before midnight, also once they are accepted or snoozed', async () => {
    const machine = await aSyncedMachine(
      hot('over', '2026-03-02T09:30:00.000Z'),
      hot('soon', '2026-03-02T09:55:00.000Z'),
      demoLead('none'),
      hot('taken', '2026-03-02T09:55:00.000Z'),
      hot('asleep', '2026-03-02T09:55:00.000Z'),
      hot('turned down', '2026-03-02T09:55:00.000Z'),
    )
    await machine.accept('taken')
    const until = (machine.clock.now() + HOUR) as Millis
    await machine.decide({ leadId: 'asleep' as LeadId, kind: 'snooze', until, cause: null })
    const reason = { reason: 'no_need', note: null, recycleOn: null }
    await machine.decide({ leadId: 'turned down' as LeadId, kind: 'reject', ...reason })
    const counts = () => readDueCounts(machine.db, machine.clock.now())
    expect(await counts()).toEqual({ overdue: 1, dueToday: 3 })
    machine.clock.advance(10 * 60_000)
    expect(await counts(), 'to the millisecond it is not over yet').toEqual({ overdue: 1, dueToday: 3 })
    machine.clock.advance(1)
    expect(await counts()).toEqual({ overdue: 4, dueToday: 0 })
  })

  it('takes one transaction, not one a count', async () => {
    const machine = await aSyncedMachine(hot('over', '2026-03-02T09:30:00.000Z'))
    const begun = vi.spyOn(machine.db.core, 'transaction')
    onTestFinished(() => begun.mockRestore())
    await readDueCounts(machine.db, machine.clock.now())
    expect(begun).toHaveBeenCalledTimes(1)
  })
})
