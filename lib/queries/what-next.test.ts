import { describe, expect, it } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { aCalendar } from '../../test/fixtures/builders.ts'
import type { Change, LeadId, Millis } from '../contract/index.ts'
import { readWhatNext } from './what-next.ts'

const HOUR = 3_600_000

type Machine = Awaited<ReturnType<typeof aSyncedMachine>>

const next = (machine: Machine) => readWhatNext(machine.db, machine.clock.now())

const snooze = (machine: Machine, id: string, ms: number) =>
  machine.decide({
    leadId: id as LeadId,
    kind: 'snooze',
    until: (machine.clock.now() + ms) as Millis,
    cause: null,
  })

describe('what comes when nothing waits', () => {
  it('is nothing that is known, in a copy without leads', async () => {
    expect(await next(await aSyncedMachine())).toEqual({ lead: null, snoozed: 0, worksAt: null })
  })

  it('is the first lead that comes out of its snooze', async () => {
    const machine = await aSyncedMachine(demoLead('a', { name: 'Ada' }), demoLead('b', { name: 'Bo' }))
    await snooze(machine, 'a', 3 * HOUR)
    await snooze(machine, 'b', HOUR)
    expect(await next(machine)).toMatchObject({
      snoozed: 2,
      lead: { name: 'Bo', at: machine.clock.now() + HOUR },
    })
  })

  it('says when working time goes on, but not while it runs', async () => {
    const office: Change = { kind: 'calendar', calendar: aCalendar({ zone: 'UTC' }) }
    const machine = await aSyncedMachine(office)
    expect((await next(machine)).worksAt, 'Monday, 10:00').toBeNull()
    machine.clock.advance(8 * HOUR)
    expect((await next(machine)).worksAt).toBe(Date.parse('2026-03-03T09:00:00.000Z'))
  })
})
