import { describe, expect, it } from 'vitest'
import { aDecisionEvent, decisionId } from '../../../test/fixtures/builders.ts'
import type { MemberId, Millis } from '../../contract/index.ts'
import type { DecisionEvent } from './decision-event.ts'
import { doneBetween } from './done-between.ts'

const at = (time: string) => `2026-03-02T${time}:00.000Z`
const millis = (time: string) => Date.parse(at(time)) as Millis
const day = { from: millis('08:00'), to: millis('18:00') }

const event = (n: number, over: Parameters<typeof aDecisionEvent>[0]) =>
  aDecisionEvent({ id: decisionId(n), leadId: `lead-${n}`, decidedAt: at('10:00'), ...over })
const done = (...events: DecisionEvent[]) => [...doneBetween(events, 'rep-1' as MemberId, day)]

describe('what a member has done in a day', () => {
  it('is what was accepted or rejected, and when', () => {
    expect(
      done(
        event(1, { kind: 'accept' }),
        event(2, { kind: 'reject', reason: 'no_need', decidedAt: at('11:00') }),
      ),
    ).toEqual([
      ['lead-1', millis('10:00')],
      ['lead-2', millis('11:00')],
    ])
  })

  it('is not what was snoozed, touched or noted', () => {
    expect(
      done(
        event(1, { kind: 'snooze', until: at('12:00') }),
        event(2, { kind: 'touch', channel: 'call' }),
        event(3, { kind: 'note', note: 'Later' }),
      ),
    ).toEqual([])
  })

  it('is not what was taken back', () => {
    const undo = event(9, { kind: 'undo', undoes: decisionId(1), leadId: 'lead-1' })
    expect(done(event(1, { kind: 'accept' }), undo)).toEqual([])
  })

  it('is not what a colleague did', () => {
    expect(done(event(1, { kind: 'accept', memberId: 'rep-2' }))).toEqual([])
  })

  it('holds a lead that was decided twice once, with the later time', () => {
    const rejected = event(2, {
      leadId: 'lead-1',
      kind: 'reject',
      reason: 'no_need',
      decidedAt: at('12:00'),
      receivedAt: at('12:01'),
    })
    expect(done(event(1, { kind: 'accept' }), rejected)).toEqual([['lead-1', millis('12:00')]])
  })

  it.each([
    ['07:59', 0],
    ['08:00', 1],
    ['17:59', 1],
    ['18:00', 0],
  ])('with a decision at %s, from 08:00 until 18:00, is %i', (time, count) => {
    expect(done(event(1, { kind: 'accept', decidedAt: at(time) }))).toHaveLength(count)
  })
})
