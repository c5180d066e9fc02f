import { describe, expect, it } from 'vitest'
import { aDecisionEvent, decisionId } from '../../../test/fixtures/builders.ts'
import { type DecisionInput, decisionInputSchema } from '../../contract/decision.ts'
import type { MemberId } from '../../contract/ids.ts'
import { toMillis } from '../../contract/time.ts'
import type { DecisionEvent } from './decision-event.ts'
import { defaultRejectReasons } from './default-reject-reasons.ts'
import { foldDecisions } from './fold-decisions.ts'
import { judge } from './judge.ts'

const input = (over: Record<string, unknown>): DecisionInput =>
  decisionInputSchema.parse({
    id: decisionId(50),
    leadId: 'lead-1',
    decidedAt: '2026-03-02T12:00:00.000Z',
    seen: null,
    ...over,
  })

const rejection = (reason: string, over: Record<string, unknown> = {}) =>
  input({ kind: 'reject', reason, note: null, recycleOn: null, ...over })

const verdict = (events: readonly DecisionEvent[], decision: DecisionInput, memberId = 'rep-1') => {
  const answer = judge(foldDecisions(events), decision, {
    now: toMillis('2026-03-02T12:00:00.000Z'),
    memberId: memberId as MemberId,
    events,
    reasons: defaultRejectReasons,
  })
  return answer.ok ? 'ok' : answer.code
}

const accepted = aDecisionEvent({ id: decisionId(1), kind: 'accept' })
const rejected = aDecisionEvent({ id: decisionId(2), kind: 'reject', reason: 'no_need' })
const snoozed = aDecisionEvent({ id: decisionId(3), kind: 'snooze', until: '2026-03-03T10:00:00.000Z' })
const touches = (count: number) =>
  Array.from({ length: count }, (_, n) => aDecisionEvent({ id: decisionId(100 + n), kind: 'touch' }))

const accept = input({ kind: 'accept' })
const reject = rejection('no_need')
const snooze = input({ kind: 'snooze', until: '2026-03-04T10:00:00.000Z', cause: null })
const touch = input({ kind: 'touch', channel: 'call', result: null, note: null })
const seen = {
  modelId: 'sample',
  modelVersion: 3,
  total: 30_000,
  band: 'hot',
  lines: [],
  sla: { state: 'ok', dueAt: null },
}
const dispute = input({ kind: 'dispute', line: 'rule:vp', ruleId: 'vp', note: 'Intern, not VP', seen })
const undoOf = (undoes: string) => input({ kind: 'undo', undoes })

describe('the transition table', () => {
  it.each([
    ['open', [], { accept: true, reject: true, snooze: true, touch: true, dispute: true }],
    ['snoozed', [snoozed], { accept: true, reject: true, snooze: true, touch: true, dispute: true }],
    ['accepted', [accepted], { accept: false, reject: true, snooze: false, touch: true, dispute: true }],
    ['rejected', [rejected], { accept: false, reject: false, snooze: false, touch: false, dispute: false }],
  ] as const)('allows on a lead that is %s just what it says', (_status, events, allowed) => {
    const decisions = { accept, reject, snooze, touch, dispute }
    for (const [kind, may] of Object.entries(allowed))
      expect([kind, verdict(events, decisions[kind as keyof typeof decisions])]).toEqual([
        kind,
        may ? 'ok' : 'not_allowed_now',
      ])
  })
})

describe('a rejection', () => {
  it('needs a reason that the workspace knows', () => {
    expect(verdict([], rejection('bored'))).toBe('unknown_reason')
    expect(verdict([], rejection('no_budget'))).toBe('ok')
  })

  it('needs a note where the reason asks for one, and blanks are none', () => {
    expect(verdict([], rejection('other'))).toBe('note_required')
    expect(verdict([], rejection('other', { note: '  ' }))).toBe('note_required')
    expect(verdict([], rejection('other', { note: 'Asked us to wait for the merger' }))).toBe('ok')
  })

  it('needs a recycle date where the reason asks for one', () => {
    expect(verdict([], rejection('timing'))).toBe('recycle_date_required')
    expect(verdict([], rejection('timing', { recycleOn: '2026-09-01' }))).toBe('ok')
  })

  it('of someone who cannot be reached needs that it was tried', () => {
    const needed = defaultRejectReasons.find(({ code }) => code === 'unable_to_reach')?.minTouches ?? 0
    expect(needed).toBeGreaterThan(1)
    expect(verdict(touches(needed - 1), rejection('unable_to_reach'))).toBe('too_few_touches')
    expect(verdict(touches(needed), rejection('unable_to_reach'))).toBe('ok')
  })
})

describe('a snooze', () => {
  it('has to end after it begins', () => {
    const backwards = input({ kind: 'snooze', until: '2026-03-02T12:00:00.000Z', cause: null })
    expect(verdict([], backwards)).toBe('invalid')
  })

  it('made offline is taken even when it has run out by then', () => {
    const late = input({
      kind: 'snooze',
      decidedAt: '2026-03-02T08:00:00.000Z',
      until: '2026-03-02T09:00:00.000Z',
      cause: null,
    })
    expect(verdict([], late)).toBe('ok')
  })
})

describe('a dispute', () => {
  it('says what would be right, under which version', () => {
    expect(verdict([], dispute)).toBe('ok')
    expect(verdict([], { ...dispute, seen: null })).toBe('invalid')
    expect(verdict([], input({ ...dispute, note: ' ' }))).toBe('invalid')
  })

  it('can be taken back after other decisions, which stand in nobody’s way, nor it in theirs', () => {
    const disputed = aDecisionEvent({ ...dispute, id: decisionId(6), seen: dispute.seen })
    const later = aDecisionEvent({ id: decisionId(7), receivedAt: '2026-03-02T10:30:00.000Z' })
    expect(verdict([disputed, later], undoOf(disputed.id))).toBe('ok')
    expect(verdict([disputed, later], undoOf(disputed.id), 'rep-2')).toBe('not_yours')
    expect(verdict([later, disputed], undoOf(later.id))).toBe('ok')
    const again = aDecisionEvent({ ...dispute, id: decisionId(8), receivedAt: '2026-03-02T10:40:00.000Z' })
    expect(verdict([disputed, again], undoOf(disputed.id))).toBe('nothing_to_undo')
  })
})

describe('an undo', () => {
  it('takes back the last decision that stands', () => {
    expect(verdict([accepted], undoOf(accepted.id))).toBe('ok')
  })

  it('has nothing to take back on an open lead, or for an id nobody knows', () => {
    expect(verdict([], undoOf(accepted.id))).toBe('nothing_to_undo')
    expect(verdict([accepted], undoOf(decisionId(77)))).toBe('nothing_to_undo')
  })

  it('refuses to reach behind a later decision', () => {
    const later = aDecisionEvent({
      id: decisionId(4),
      kind: 'reject',
      reason: 'no_need',
      receivedAt: '2026-03-02T10:30:00.000Z',
    })
    expect(verdict([accepted, later], undoOf(accepted.id))).toBe('nothing_to_undo')
  })

  it('happens once', () => {
    const undone = aDecisionEvent({ id: decisionId(4), kind: 'undo', undoes: accepted.id })
    expect(verdict([accepted, undone], undoOf(accepted.id))).toBe('nothing_to_undo')
    expect(verdict([accepted, undone], undoOf(undone.id))).toBe('nothing_to_undo')
  })

  it("leaves a colleague's decision alone", () => {
    expect(verdict([accepted], undoOf(accepted.id), 'rep-2')).toBe('not_yours')
  })
})
