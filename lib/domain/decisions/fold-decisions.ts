import type { Day, DecisionId, MemberId, Millis } from '../../contract/index.ts'
import type { DecisionEvent } from './decision-event.ts'
import { effectiveDecisions } from './effective-decisions.ts'
import { pausesClock } from './snooze-causes.ts'
import { type LeadStatus, nextStatus } from './transitions.ts'

/** A rep's own call, e-mail, message or meeting. `channel` and `result` may be ones that a newer server knows. */
export type Touch = { id: DecisionId; at: Millis; channel: string; result: string | null }

/** What somebody wants others to know. */
export type Note = { id: DecisionId; at: Millis; memberId: MemberId; text: string }

/** A page that somebody said is this lead's. It may be another lead's by a later link there. */
export type Link = { id: DecisionId; at: Millis; memberId: MemberId }

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
  /** Snoozes whose cause pauses the clock. Any other hides the lead, but its clock runs on. */
  pauses: readonly Pause[]
  /** By the key of the line; of several on one line, the last. */
  disputes: ReadonlyMap<string, Dispute>
  /** In order of time. */
  notes: readonly Note[]
  /** By record key; of several of one key, the last. */
  links: ReadonlyMap<string, Link>
  /** The event that an undo would take back. Standing disputes, notes and links can be taken back besides it. */
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
  notes: [],
  links: new Map(),
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
  const pauses = pausesClock(cause) ? [...state.pauses, { from, to, cause }] : state.pauses
  return { ...state, snoozedUntil: to, pauses }
}

const touched = (state: LeadState, event: DecisionEvent): LeadState => {
  const { id, decidedAt: at, channel = 'other', result = null } = event
  const touches = [...state.touches, { id, at, channel, result }].sort((a, b) => a.at - b.at)
  return { ...state, touches, last: id }
}

const noted = (state: LeadState, { id, decidedAt: at, memberId, note }: DecisionEvent): LeadState => ({
  ...state,
  notes: [...state.notes, { id, at, memberId, text: note ?? '' }].sort((a, b) => a.at - b.at),
})

const linked = (state: LeadState, { id, decidedAt: at, memberId, record }: DecisionEvent): LeadState =>
  record === undefined || record === null
    ? state
    : { ...state, links: new Map(state.links).set(record, { id, at, memberId }) }

const disputed = (state: LeadState, event: DecisionEvent): LeadState => {
  const { id, decidedAt: at, memberId, line, ruleId = null, note, seen } = event
  if (line === undefined || !seen) return state
  const { modelId, modelVersion } = seen
  const dispute = { id, at, memberId, ruleId, note: note ?? '', modelId, modelVersion }
  return { ...state, disputes: new Map(state.disputes).set(line, dispute) }
}

/** All that was said when the lead was made. */
const added = (state: LeadState, event: DecisionEvent): LeadState => {
  const made = linked({ ...state, last: event.id }, event)
  return event.note ? noted(made, event) : made
}

/** What leaves the status and the pauses as they are. */
const besides: Record<string, (state: LeadState, event: DecisionEvent) => LeadState> = {
  claim: (state, { id }) => ({ ...state, last: id }),
  dispute: disputed,
  note: noted,
  link: linked,
}

/** An event that the table does not allow has no effect: so a pending one that the server will refuse never shows. */
const apply = (state: LeadState, event: DecisionEvent): LeadState => {
  if (event.kind === 'touch') return touched(state, event)
  if (event.kind === 'add') return added(state, event)
  const status = nextStatus(statusAt(state, event.decidedAt), event.kind)
  if (status === null) return state
  const beside = besides[event.kind]
  if (beside) return beside(state, event)
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
export const foldDecisions = (events: readonly DecisionEvent[]): LeadState => {
  const standing = effectiveDecisions(events)
  const state = standing.reduce(apply, untouched)
  const isRemoved = events.some(({ kind }) => kind === 'add') && standing.every(({ kind }) => kind !== 'add')
  return isRemoved ? { ...state, status: 'removed' } : state
}
