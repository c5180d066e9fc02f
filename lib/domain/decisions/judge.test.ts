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

const judged = (
  events: readonly DecisionEvent[],
  decision: DecisionInput,
  { memberId = 'rep-1', ownerId = null as string | null } = {},
) =>
  judge(foldDecisions(events), decision, {
    now: toMillis('2026-03-02T12:00:00.000Z'),
    memberId: memberId as MemberId,
    ownerId: ownerId as MemberId | null,
    events,
    reasons: defaultRejectReasons,
  })

const verdict = (events: readonly DecisionEvent[], decision: DecisionInput, memberId = 'rep-1') => {
  const answer = judged(events, decision, { memberId })
  return answer.ok ? 'ok' : answer.code
}

const accepted = aDecisionEvent({ id: decisionId(1), kind: 'accept' })
const rejected = aDecisionEvent({ id: decisionId(2), kind: 'reject', reason: 'no_need' })
const snoozed = aDecisionEvent({ id: decisionId(3), kind: 'snooze', until: '2026-03-03T10:00:00.000Z' })
const touches = (count: number) =>
  Array.from({ length: count }, (_, n) => aDecisionEvent({ id: decisionId(100 + n), kind: 'touch' }))

const claim = input({ kind: 'claim' })
const note = input({ kind: 'note', note: 'Back from leave on Monday' })
const link = input({ kind: 'link', record: 'linkedin:person:ada-sample' })
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
    ['open', [], ['claim', 'accept', 'reject', 'snooze', 'touch', 'dispute', 'note', 'link']],
    ['snoozed', [snoozed], ['claim', 'accept', 'reject', 'snooze', 'touch', 'dispute', 'note', 'link']],
    ['accepted', [accepted], ['reject', 'touch', 'dispute', 'note', 'link']],
    ['rejected', [rejected], ['note', 'link']],
  ] as const)('allows on a lead that is %s just what it says', (_status, events, allowed) => {
    const decisions = { claim, accept, reject, snooze, touch, dispute, note, link }
    const verdicts = Object.values(decisions).map((decision) => [decision.kind, verdict(events, decision)])
    expect(verdicts.flatMap(([kind, answer]) => (answer === 'ok' ? [kind] : []))).toEqual(allowed)
    for (const [, answer] of verdicts) expect(['ok', 'not_allowed_now']).toContain(answer)
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

describe('an addition', () => {
  const lead = { name: 'Ada Sample', email: null, title: null, company: null, accountId: null }
  const links = { linkedinUrl: null, crmUrl: null }
  const leadId = decisionId(500)
  const add = input({ kind: 'add', leadId, lead: { ...lead, ...links }, note: null, record: null })
  const added = aDecisionEvent({ id: decisionId(6), leadId, kind: 'add' })
  const noted = aDecisionEvent({ id: decisionId(7), leadId, kind: 'note', note: 'Hi', memberId: 'rep-2' })

  it('makes a lead that was not there, and has a name', () => {
    expect(verdict([], add)).toBe('ok')
    expect(verdict([added], add)).toBe('id_reused')
    const blank = { ...lead, ...links, name: ' ' }
    expect(verdict([], input({ kind: 'add', leadId, lead: blank, note: null, record: null }))).toBe('invalid')
  })

  it('can be taken back by who made it while nothing else stands on the lead', () => {
    expect(verdict([added], undoOf(added.id))).toBe('ok')
    expect(verdict([added], undoOf(added.id), 'rep-2')).toBe('not_yours')
    expect(verdict([added, noted], undoOf(added.id))).toBe('nothing_to_undo')
    const undone = aDecisionEvent({ id: decisionId(8), leadId, kind: 'undo', undoes: noted.id })
    expect(verdict([added, noted, undone], undoOf(added.id))).toBe('ok')
  })

  it('that was taken back lets nothing more happen to the lead', () => {
    const removed = [added, aDecisionEvent({ id: decisionId(8), leadId, kind: 'undo', undoes: added.id })]
    for (const decision of [claim, accept, reject, snooze, touch, dispute, note, link])
      expect(verdict(removed, decision)).toBe('not_allowed_now')
    expect(verdict(removed, add)).toBe('id_reused')
  })
})

describe('a claim', () => {
  it('of a lead that somebody has says who has it', () => {
    const refusal = { ok: false, code: 'already_claimed', details: { ownerId: 'rep-2' } }
    expect(judged([], claim, { ownerId: 'rep-2' })).toEqual(refusal)
    expect(judged([accepted], claim, { ownerId: 'rep-2' })).toEqual(refusal)
    expect(judged([], claim, { ownerId: 'rep-1' })).toMatchObject({ code: 'already_claimed' })
  })

  it('is nothing that other decisions need', () => {
    expect(judged([], accept, { ownerId: 'rep-2' })).toEqual({ ok: true })
  })

  it('can be taken back by who made it, until something else is decided', () => {
    const claimed = aDecisionEvent({ id: decisionId(6), kind: 'claim', claimed: true })
    expect(verdict([claimed], undoOf(claimed.id))).toBe('ok')
    expect(verdict([claimed], undoOf(claimed.id), 'rep-2')).toBe('not_yours')
    const later = aDecisionEvent({ id: decisionId(7), receivedAt: '2026-03-02T10:30:00.000Z' })
    expect(verdict([claimed, later], undoOf(claimed.id))).toBe('nothing_to_undo')
  })
})

describe('a note', () => {
  it('says something', () => {
    expect(verdict([], note)).toBe('ok')
    expect(verdict([], input({ kind: 'note', note: ' \n ' }))).toBe('invalid')
  })

  it('can be taken back by its author, whatever came after it', () => {
    const first = aDecisionEvent({ id: decisionId(6), kind: 'note', note: 'First' })
    const second = aDecisionEvent({ id: decisionId(7), kind: 'note', note: 'Second' })
    const later = aDecisionEvent({ id: decisionId(8), receivedAt: '2026-03-02T10:30:00.000Z' })
    expect(verdict([first, second, later], undoOf(first.id))).toBe('ok')
    expect(verdict([first, second, later], undoOf(first.id), 'rep-2')).toBe('not_yours')
    expect(verdict([first, second, later], undoOf(later.id))).toBe('ok')
  })
})

describe('a link', () => {
  it('can be taken back by who made it, as long as none came after it on its page', () => {
    const ada = { kind: 'link', record: 'linkedin:person:ada-sample' }
    const linked = aDecisionEvent({ ...ada, id: decisionId(6) })
    const other = aDecisionEvent({ ...ada, id: decisionId(7), record: 'linkedin:person:ben-sample' })
    expect(verdict([linked, other], undoOf(linked.id))).toBe('ok')
    expect(verdict([linked, other], undoOf(linked.id), 'rep-2')).toBe('not_yours')
    const again = aDecisionEvent({ ...ada, id: decisionId(8), receivedAt: '2026-03-02T10:40:00.000Z' })
    expect(verdict([linked, again], undoOf(linked.id))).toBe('nothing_to_undo')
    expect(verdict([linked, again], undoOf(again.id))).toBe('ok')
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
