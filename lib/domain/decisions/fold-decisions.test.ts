import { describe, expect, it } from 'vitest'
import { aDecisionEvent, decisionId } from '../../../test/fixtures/builders.ts'
import { toMillis } from '../../contract/time.ts'
import { foldDecisions, statusAt } from './fold-decisions.ts'

const at = (time: string): string => `2026-03-02T${time}:00.000Z`
const millis = (time: string) => toMillis(at(time))

const accept = aDecisionEvent({ id: decisionId(1), kind: 'accept', decidedAt: at('10:00') })
const snooze = aDecisionEvent({
  id: decisionId(2),
  kind: 'snooze',
  decidedAt: at('10:00'),
  until: at('14:00'),
  cause: 'waiting_for_buyer',
})
const call = aDecisionEvent({
  id: decisionId(3),
  kind: 'touch',
  channel: 'call',
  result: 'voicemail',
  decidedAt: at('11:00'),
})
const aDispute = (over: Parameters<typeof aDecisionEvent>[0] = {}) =>
  aDecisionEvent({
    kind: 'dispute',
    line: 'rule:vp',
    ruleId: 'vp',
    note: 'Intern, not VP',
    decidedAt: at('11:00'),
    seen: {
      modelId: 'sample',
      modelVersion: 3,
      total: 30_000,
      band: 'hot',
      lines: [],
      sla: { state: 'ok', dueAt: null },
    },
    ...over,
  })
const undo = (undoes: string, over: Parameters<typeof aDecisionEvent>[0] = {}) =>
  aDecisionEvent({ id: decisionId(9), kind: 'undo', undoes, decidedAt: at('12:00'), ...over })

describe('the fold of decisions', () => {
  it('finds a lead without decisions open', () => {
    expect(foldDecisions([])).toMatchObject({ status: 'open', last: null, decidedAt: null, touches: [] })
  })

  it('keeps why and until when a lead was rejected', () => {
    const reject = aDecisionEvent({ kind: 'reject', reason: 'timing', note: null, recycleOn: '2026-09-01' })
    expect(foldDecisions([reject])).toMatchObject({
      status: 'rejected',
      rejectReason: 'timing',
      recycleOn: '2026-09-01',
      decidedAt: reject.decidedAt,
    })
  })

  it('lets an accepted lead be rejected later', () => {
    const reject = aDecisionEvent({
      id: decisionId(2),
      kind: 'reject',
      reason: 'no_need',
      receivedAt: at('13:00'),
    })
    expect(foldDecisions([reject, accept]).status).toBe('rejected')
  })

  it('counts a touch without changing the status', () => {
    expect(foldDecisions([snooze, call])).toMatchObject({
      status: 'snoozed',
      touches: [{ id: call.id, at: millis('11:00'), channel: 'call', result: 'voicemail' }],
      last: call.id,
    })
  })

  it('pauses the clock for a snooze whose cause is the buyer’s or an absence, and only for that', () => {
    const pausesFor = (cause: string | null) => foldDecisions([{ ...snooze, cause }]).pauses
    const pause = { from: millis('10:00'), to: millis('14:00') }
    expect(pausesFor('waiting_for_buyer')).toEqual([{ ...pause, cause: 'waiting_for_buyer' }])
    expect(pausesFor('out_of_office')).toEqual([{ ...pause, cause: 'out_of_office' }])
    for (const cause of ['not_now', null, 'moon_phase']) expect(pausesFor(cause)).toEqual([])
  })

  it('leaves a lead where it is when it is claimed, asleep or not', () => {
    const claim = aDecisionEvent({ id: decisionId(4), kind: 'claim', claimed: true, decidedAt: at('11:00') })
    expect(foldDecisions([snooze, claim])).toEqual({ ...foldDecisions([snooze]), last: claim.id })
    expect(foldDecisions([claim])).toEqual({ ...foldDecisions([]), last: claim.id })
  })

  it('keeps notes beside everything else, also of a rejected lead', () => {
    const reject = aDecisionEvent({ id: decisionId(1), kind: 'reject', reason: 'no_need' })
    const noteAt = (id: number, time: string, note: string) =>
      aDecisionEvent({ id: decisionId(id), kind: 'note', note, decidedAt: at(time), receivedAt: at('13:00') })
    const later = noteAt(5, '12:30', 'Bought elsewhere')
    const earlier = noteAt(6, '12:10', 'Called back')
    const { notes, ...rest } = foldDecisions([later, reject, earlier])
    expect(notes).toEqual([
      { id: earlier.id, at: millis('12:10'), memberId: 'rep-1', text: 'Called back' },
      { id: later.id, at: millis('12:30'), memberId: 'rep-1', text: 'Bought elsewhere' },
    ])
    expect({ ...rest, notes: [] }).toEqual(foldDecisions([reject]))
    expect(foldDecisions([reject, earlier, later, undo(later.id)])).toEqual(foldDecisions([reject, earlier]))
  })

  it('keeps which pages are the lead’s, of one page the last word, and changes nothing else by it', () => {
    const record = 'hubspot:123:0-1:456'
    const linkAt = (id: number, time: string) =>
      aDecisionEvent({ id: decisionId(id), kind: 'link', record, decidedAt: at(time), receivedAt: null })
    const [first, second] = [linkAt(6, '11:00'), linkAt(7, '11:30')]
    const state = foldDecisions([accept, first, second])
    expect([...state.links]).toEqual([[record, { id: second.id, at: millis('11:30'), memberId: 'rep-1' }]])
    expect({ ...state, links: new Map() }).toEqual(foldDecisions([accept]))
    expect(foldDecisions([accept, first, second, undo(second.id)])).toEqual(foldDecisions([accept, first]))
  })

  it('ends a pause with the next decision', () => {
    const early = aDecisionEvent({ id: decisionId(4), kind: 'accept', decidedAt: at('11:00') })
    const [pause] = foldDecisions([snooze, early]).pauses
    expect(pause).toMatchObject({ from: millis('10:00'), to: millis('11:00') })
  })

  it('opens a snoozed lead again when its time has come, to the millisecond', () => {
    const state = foldDecisions([snooze])
    expect(statusAt(state, toMillis('2026-03-02T13:59:59.999Z'))).toBe('snoozed')
    expect(statusAt(state, toMillis(at('14:00')))).toBe('open')
  })

  it('keeps which lines are disputed, under which version, and changes nothing else by it', () => {
    const first = aDispute({ id: decisionId(6), note: 'Head, not VP' })
    const second = aDispute({ id: decisionId(7), decidedAt: at('11:30') })
    const state = foldDecisions([accept, first, second])
    expect([...state.disputes]).toEqual([
      [
        'rule:vp',
        {
          id: second.id,
          at: millis('11:30'),
          memberId: 'rep-1',
          ruleId: 'vp',
          note: 'Intern, not VP',
          modelId: 'sample',
          modelVersion: 3,
        },
      ],
    ])
    expect({ ...state, disputes: new Map() }).toEqual(foldDecisions([accept]))
    expect(foldDecisions([accept, first, second, undo(second.id)])).toEqual(foldDecisions([accept, first]))
  })

  it('finds a lead that was added open, with what was said of it then', () => {
    const record = 'linkedin:person:ada-sample'
    const add = aDecisionEvent({ id: decisionId(1), kind: 'add', note: 'Met at the fair', record })
    const state = foldDecisions([add])
    expect(state).toMatchObject({ status: 'open', last: add.id, notes: [{ text: 'Met at the fair' }] })
    expect([...state.links.keys()]).toEqual([record])
    const bare = aDecisionEvent({ id: decisionId(1), kind: 'add', note: null, record: null })
    expect(foldDecisions([bare])).toEqual({ ...foldDecisions([]), last: bare.id })
  })

  it('removes a lead whose addition was taken back, and only that', () => {
    const add = aDecisionEvent({ id: decisionId(1), kind: 'add', note: 'Met at the fair', record: null })
    expect(foldDecisions([add, undo(add.id)])).toEqual({ ...foldDecisions([]), status: 'removed' })
    expect(foldDecisions([accept, undo(accept.id)]).status).toBe('open')
  })

  it('ignores kinds that a newer server knows', () => {
    const nurture = aDecisionEvent({ kind: 'nurture' })
    const inherited = aDecisionEvent({ kind: 'constructor' })
    expect(foldDecisions([nurture, inherited])).toEqual(foldDecisions([]))
  })
})

describe('undo', () => {
  it('restores exactly the earlier state', () => {
    expect(foldDecisions([snooze, call, undo(call.id)])).toEqual(foldDecisions([snooze]))
    expect(foldDecisions([snooze, undo(snooze.id)])).toEqual(foldDecisions([]))
  })

  it('works backwards one decision at a time', () => {
    const second = undo(snooze.id, { id: decisionId(10) })
    expect(foldDecisions([snooze, call, undo(call.id), second])).toEqual(foldDecisions([]))
  })

  it('finds its target even when a clock that was set back sorts it first', () => {
    const early = undo(accept.id, { decidedAt: at('09:00') })
    expect(foldDecisions([accept, early])).toEqual(foldDecisions([]))
  })

  it('does nothing while its target has not arrived', () => {
    expect(foldDecisions([undo(decisionId(77)), accept])).toEqual(foldDecisions([accept]))
  })
})

describe('events of two machines', () => {
  const reject = aDecisionEvent({
    id: decisionId(5),
    kind: 'reject',
    reason: 'no_need',
    decidedAt: at('10:30'),
    receivedAt: at('10:31'),
  })
  const pendingAccept = aDecisionEvent({ id: decisionId(1), decidedAt: at('10:00'), receivedAt: null })

  it('puts what the server has taken before what is still pending, whenever it was decided', () => {
    expect(foldDecisions([pendingAccept, reject])).toMatchObject({ status: 'rejected', last: reject.id })
  })

  it.each([
    ['pending', null],
    ['taken in one go', at('10:06')],
  ])('lets what was made later count, whatever its clock said: %s', (_, receivedAt) => {
    const snoozeAt = (id: number, decidedAt: string, until: string) =>
      aDecisionEvent({ id: decisionId(id), kind: 'snooze', cause: null, decidedAt, until, receivedAt })
    const setBack = [snoozeAt(2, at('10:00'), at('12:00')), snoozeAt(1, at('10:05'), at('14:00'))]
    expect(foldDecisions(setBack)).toMatchObject({ snoozedUntil: millis('12:00'), last: decisionId(2) })
  })

  it('takes the copy that came back from the server for the pending one', () => {
    const taken = aDecisionEvent({ id: decisionId(1), decidedAt: at('10:00'), receivedAt: at('10:01') })
    expect(foldDecisions([pendingAccept, reject, taken])).toEqual(foldDecisions([taken, reject]))
  })
})
