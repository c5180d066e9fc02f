import { describe, expect, it } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { aDecision, aSignal, decisionId } from '../../test/fixtures/builders.ts'
import type { Decision, LeadId } from '../contract/index.ts'
import { readLeadDetail } from './lead-detail.ts'
import { filterTimeline, type TimelineEntry, timelineOf } from './lead-timeline.ts'

const leadId = 'a' as LeadId
const MINUTE = 60_000

const decided = (
  n: number,
  over: Parameters<typeof aDecision>[0],
): { kind: 'decision'; decision: Decision } => ({
  kind: 'decision',
  decision: aDecision({ leadId, id: decisionId(n), ...over }),
})

const aLeadWith = (...changes: Parameters<typeof aSyncedMachine>) =>
  aSyncedMachine(
    demoLead('a', {
      signals: [
        aSignal({ id: 'visit', type: 'page_viewed', at: '2026-03-02T08:00:00.000Z' }),
        aSignal({ id: 'demo', type: 'demo_requested', at: '2026-03-02T09:00:00.000Z' }),
        aSignal({ id: 'mail', type: 'email_sent', at: '2026-03-02T09:30:00.000Z', initiator: 'seller' }),
      ],
      routes: [{ at: '2026-03-02T09:00:00.000Z', band: 'warm' }],
    }),
    ...changes,
  )

const timeline = async (machine: Awaited<ReturnType<typeof aLeadWith>>): Promise<TimelineEntry[]> => {
  const detail = await readLeadDetail(machine.db, leadId)
  return detail ? timelineOf(detail, machine.clock.now()) : []
}

const nameOf = (entry: TimelineEntry): string => {
  if (entry.kind === 'decision') return entry.undo ? `${entry.event.kind}, taken back` : entry.event.kind
  return entry.kind === 'signal' ? entry.signal.id : entry.kind
}

describe('the timeline of a lead', () => {
  it('holds signals, routes and decisions in one order, the latest first', async () => {
    const machine = await aLeadWith()
    await machine.decide({ leadId, kind: 'touch', channel: 'call', result: 'voicemail', note: null })
    expect((await timeline(machine)).map(nameOf)).toEqual([
      'touch',
      'mail',
      'route',
      'demo',
      'created',
      'visit',
    ])
  })

  it('says of a decision that it was taken back, by whom and when, and not twice', async () => {
    const machine = await aLeadWith()
    const answer = await machine.accept('a')
    machine.clock.advance(MINUTE)
    if (answer.ok) await machine.undo('a', answer.id)
    const [first, second] = await timeline(machine)
    expect(first).toMatchObject({ kind: 'decision', event: { kind: 'accept' }, undo: { memberId: 'rep-1' } })
    expect(second?.kind).toBe('signal')
  })

  it('shows an undo whose target is not in the copy, and kinds of a newer server', async () => {
    const machine = await aLeadWith(
      decided(1, { kind: 'undo', undoes: decisionId(9) }),
      decided(2, { kind: 'escalate' }),
    )
    expect((await timeline(machine)).map(nameOf).slice(0, 2).sort()).toEqual(['escalate', 'undo'])
  })

  it('says when a paused clock runs again, once it does', async () => {
    const until = '2026-03-02T10:10:00.000Z'
    const machine = await aLeadWith(decided(1, { kind: 'snooze', until, cause: 'out_of_office' }))
    expect((await timeline(machine)).map(nameOf)).not.toContain('resumed')
    machine.clock.advance(20 * MINUTE)
    expect((await timeline(machine))[0]).toMatchObject({ kind: 'resumed', cause: 'out_of_office' })
  })

  it.each([
    ['all', ['touch', 'mail', 'route', 'demo', 'created', 'visit']],
    ['signals', ['mail', 'demo', 'visit']],
    ['ours', ['touch', 'mail']],
  ] as const)('shows on request: %s', async (filter, names) => {
    const machine = await aLeadWith()
    await machine.decide({ leadId, kind: 'touch', channel: 'email', result: null, note: null })
    expect(filterTimeline(await timeline(machine), filter).map(nameOf)).toEqual(names)
  })
})
