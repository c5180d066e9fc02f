import type { Day, DecisionId, MemberId, Millis } from '../../contract/index.ts'
import type { DecisionEvent } from './decision-event.ts'
import { effectiveDecisions } from './effective-decisions.ts'
import { type LeadStatus, nextStatus } from './transitions.ts'

/** A rep's own call, e-mail, message or meeting. `channel` may be one a newer server knows. */
export type Touch = { id: DecisionId; at: Millis; channel: string }

/** Time that does not count against the rep, with its coded cause. `to` null: no end in sight. */
export type Pause = { from: Millis; to: Millis | null; cause: string }

/** A line of the receipt that somebody says is wrong, under one version of the model. `note`: what would be right. */
export type Dispute = {
  id: DecisionId
  at: Millis
  memberId: MemberId
  ruleId: string | null
  note: string
  modelId: string
  modelVersion: number
}

/** What the decisions so far have made of a lead. A snooze that has run out is still `snoozed` here: see {@link statusAt}. */
export type LeadState = {
  status: LeadStatus
  /** When it comes back; null unless snoozed. */
  snoozedUntil: Millis | null
  /** In order of time. */
  touches: readonly Touch[]
  /** Snoozes that named a cause. A snooze without one hides the lead, but its clock runs on. */
  pauses: readonly Pause[]
  /** By the key of the line; of several on one line, the last. */
  disputes: ReadonlyMap<string, Dispute>
  /** The event that an undo would take back. A standing dispute can be taken back besides it. */
  last: DecisionId | null
  /** When it was accepted or rejected, whichever came last. */
  decidedAt: Millis | null
  rejectReason: string | null
  /** When to look at a rejected lead again. */
  recycleOn: Day | null
}

const untouched: LeadState = {
  status: 'open',
  snoozedUntil: null,
  touches: [],
  pauses: [],
  disputes: new Map(),
  last: null,
  decidedAt: null,
  rejectReason: null,
  recycleOn: null,
}

/** The status at an instant: a snooze that has run out is open again, without an event. */
export const statusAt = ({ status, snoozedUntil }: LeadState, now: Millis): LeadStatus =>
  status === 'snoozed' && snoozedUntil !== null && snoozedUntil <= now ? 'open' : status

/** The next decision ends a pause that is still on. */
const endPauses = (pauses: readonly Pause[], at: Millis): Pause[] =>
  pauses.map((pause) => (pause.to === null || pause.to > at ? { ...pause, to: at } : pause))

const snoozed = (state: LeadState, event: DecisionEvent): LeadState => {
  const { decidedAt: from, until: to = null, cause } = event
  return { ...state, snoozedUntil: to, pauses: cause ? [...state.pauses, { from, to, cause }] : state.pauses }
}

const touched = (state: LeadState, { id, decidedAt: at, channel = 'other' }: DecisionEvent): LeadState => ({
  ...state,
  touches: [...state.touches, { id, at, channel }].sort((a, b) => a.at - b.at),
  last: id,
})

const disputed = (state: LeadState, event: DecisionEvent): LeadState => {
  const { id, decidedAt: at, memberId, line, ruleId = null, note, seen } = event
  if (line === undefined || !seen) return state
  const { modelId, modelVersion } = seen
  const dispute = { id, at, memberId, ruleId, note: note ?? '', modelId, modelVersion }
  return { ...state, disputes: new Map(state.disputes).set(line, dispute) }
}

/** An event that the table does not allow has no effect: so a pending one that the server will refuse never shows. */
const apply = (state: LeadState, event: DecisionEvent): LeadState => {
  if (event.kind === 'touch') return touched(state, event)
  const status = nextStatus(statusAt(state, event.decidedAt), event.kind)
  if (status === null) return state
  if (event.kind === 'dispute') return disputed(state, event)
  const moved: LeadState = {
    ...state,
    status,
    snoozedUntil: null,
    pauses: endPauses(state.pauses, event.decidedAt),
    last: event.id,
  }
  if (status === 'snoozed') return snoozed(moved, event)
  const { reason: rejectReason = null, recycleOn = null, decidedAt } = event
  return { ...moved, decidedAt, rejectReason, recycleOn }
}

/** The state of one lead from its events, in whatever order and however often they came. */
export const foldDecisions = (events: readonly DecisionEvent[]): LeadState =>
  effectiveDecisions(events).reduce(apply, untouched)
