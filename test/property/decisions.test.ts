import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionInputSchema } from '../../lib/contract/decision.ts'
import type { MemberId } from '../../lib/contract/ids.ts'
import { toInstant, toMillis } from '../../lib/contract/time.ts'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { defaultRejectReasons } from '../../lib/domain/decisions/default-reject-reasons.ts'
import { foldDecisions } from '../../lib/domain/decisions/fold-decisions.ts'
import { judge } from '../../lib/domain/decisions/judge.ts'
import { ownerAfter, pendingOwner } from '../../lib/domain/decisions/owner-after.ts'
import { aDecisionEvent, decisionId } from '../fixtures/builders.ts'

const start = toMillis('2026-03-02T09:00:00.000Z')
const minute = (n: number): string => toInstant((start + n * 60_000) as typeof start)

const details = {
  claim: {},
  accept: {},
  reject: { reason: 'no_need', note: null, recycleOn: null },
  snooze: { cause: 'out_of_office' },
  touch: { channel: 'call', result: null, note: null },
  dispute: { line: 'rule:vp', ruleId: 'vp', note: 'Intern, not VP' },
  note: { note: 'Back from leave on Monday' },
  link: { record: 'linkedin:person:ada-sample' },
  nurture: {},
}
const kinds = ['claim', 'accept', 'reject', 'snooze', 'touch', 'dispute', 'note', 'link', 'undo'] as const

const seen = {
  modelId: 'sample',
  modelVersion: 1,
  total: 30_000,
  band: 'hot',
  lines: [],
  sla: { state: 'ok' as const, dueAt: null },
}
const seenFor = (kind: string) => (kind === 'dispute' ? seen : null)

/** Events as they may lie in a table: of any kind, some undone, some pending, with clocks that went back. */
const anyEvents = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds, 'nurture'),
      decided: fc.nat(60),
      received: fc.option(fc.nat(5)),
      target: fc.nat(12),
      member: fc.constantFrom('rep-1', 'rep-2'),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ kind, decided, received, target, member }, n) =>
      aDecisionEvent({
        id: decisionId(n),
        kind,
        memberId: member,
        decidedAt: minute(decided),
        receivedAt: received === null ? null : minute(60 + received),
        ...(kind === 'undo' ? { undoes: decisionId(target) } : {}),
        ...(kind === 'snooze' ? { until: minute(decided + 30), cause: 'out_of_office' } : {}),
        ...(kind === 'reject' ? { reason: 'no_need' } : {}),
        ...(kind === 'note' ? details.note : {}),
        ...(kind === 'link' ? { record: `linkedin:person:${target % 3}` } : {}),
        ...(kind === 'dispute' ? { ...details.dispute, line: `rule:${target % 3}`, seen } : {}),
      }),
    ),
  )

/** What a rep's hands may try, one after the other; the judge lets through what is allowed. */
const attempts = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    target: fc.nat(20),
    member: fc.constantFrom('rep-1', 'rep-2'),
  }),
  { maxLength: 20 },
)
/** Whose the lead is after all of these, as the server goes through them; it began in the pool. */
const ownerOf = (events: readonly DecisionEvent[]): MemberId | null =>
  events.reduce<MemberId | null>(
    (owner, event) =>
      ownerAfter(
        owner,
        event,
        events.find(({ id }) => id === event.undoes),
      ),
    null,
  )

type Attempt = { kind: keyof typeof details | 'undo'; target: number; member: string }

const tryOne = (events: readonly DecisionEvent[], { kind, target, member }: Attempt, n: number) => {
  const until = kind === 'snooze' ? { until: minute(n + 30) } : {}
  const rest = kind === 'undo' ? { undoes: decisionId(target) } : { ...details[kind], ...until }
  const common = { id: decisionId(n), leadId: 'lead-1', kind, decidedAt: minute(n), seen: seenFor(kind) }
  const input = decisionInputSchema.parse({ ...common, ...rest })
  const ownerId = ownerOf(events)
  const context = {
    now: toMillis(minute(n)),
    memberId: member as MemberId,
    ownerId,
    events,
    reasons: defaultRejectReasons,
  }
  const verdict = judge(foldDecisions(events), input, context)
  const event = aDecisionEvent({ ...common, ...rest, memberId: member, receivedAt: minute(n) })
  const claimed = ownerId === null && ownerOf([...events, event]) !== null
  return { verdict, event: { ...event, claimed } }
}

/** What remains of the attempts once the judge has seen them. */
const historyOf = (tries: readonly Attempt[]): DecisionEvent[] => {
  const history: DecisionEvent[] = []
  tries.forEach((attempt, n) => {
    const { verdict, event } = tryOne(history, attempt, n)
    if (verdict.ok) history.push(event)
  })
  return history
}

describe('the fold', () => {
  it('does not depend on the order in which events lie, nor on how often each came', () => {
    fc.assert(
      fc.property(
        anyEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length }),
            fc.subarray(events),
          ),
        ),
        ([events, shuffled, again]) => {
          expect(foldDecisions([...again, ...shuffled, ...again])).toEqual(foldDecisions(events))
        },
      ),
    )
  })
})

describe('undo after any history', () => {
  it('is possible for whoever made the last decision, and restores exactly the state before it', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const history: DecisionEvent[] = []
        tries.forEach((attempt, n) => {
          const { verdict, event } = tryOne(history, attempt, n)
          if (!verdict.ok) return
          const before = foldDecisions(history)
          const ownerBefore = ownerOf(history)
          history.push(event)
          if (attempt.kind === 'undo') return
          const undo = tryOne(history, { ...attempt, kind: 'undo', target: n }, n + 100)
          expect(undo.verdict).toEqual({ ok: true })
          expect(foldDecisions([...history, undo.event])).toEqual(before)
          expect(ownerOf([...history, undo.event])).toEqual(ownerBefore)
        })
      }),
    )
  })

  it('what the judge lets through has an effect, and what it refuses as not allowed would have had none', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const history: DecisionEvent[] = []
        tries.forEach((attempt, n) => {
          const { verdict, event } = tryOne(history, attempt, n)
          const before = foldDecisions(history)
          const after = foldDecisions([...history, event])
          if (verdict.ok) expect(after).not.toEqual(before)
          else if (attempt.kind === 'accept' || attempt.kind === 'snooze') expect(after).toEqual(before)
          if (verdict.ok) history.push(event)
        })
      }),
    )
  })
})

describe('whose a lead is', () => {
  it('a rep’s machine knows before the server does, wherever the wire was cut', () => {
    fc.assert(
      fc.property(attempts, fc.nat(20), (tries, taken) => {
        const history = historyOf(tries)
        const here = history.map((event, n) => (n < taken ? event : { ...event, receivedAt: null }))
        expect(pendingOwner(ownerOf(history.slice(0, taken)), here)).toBe(ownerOf(history))
      }),
    )
  })

  it('is never two reps’: of claims that meet in the pool one is taken', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const history = historyOf(tries)
        const claims = history.filter(({ claimed }) => claimed)
        const undone = new Set(history.map(({ undoes }) => undoes))
        expect(claims.filter(({ id }) => !undone.has(id)).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
