import { toMillis } from '../../contract/convert.ts'
import type {
  DecisionId,
  DecisionInput,
  MemberId,
  Millis,
  RefusalCode,
  RefusalDetails,
  RejectReason,
} from '../../contract/index.ts'
import type { DecisionEvent } from './decision-event.ts'
import { effectiveDecisions } from './effective-decisions.ts'
import { foldDecisions, type LeadState, statusAt } from './fold-decisions.ts'
import { nextStatus } from './transitions.ts'

export type Verdict = { ok: true } | { ok: false; code: RefusalCode; details?: RefusalDetails }

export type JudgeContext = {
  now: Millis
  /** Who decides. */
  memberId: MemberId
  /** Whose the lead is now; null: the pool's. */
  ownerId: MemberId | null
  /** Every event of the lead so far. */
  events: readonly DecisionEvent[]
  reasons: readonly RejectReason[]
}

type Rejection = Extract<DecisionInput, { kind: 'reject' }>
type Addition = Extract<DecisionInput, { kind: 'add' }>
type Undo = Pick<Extract<DecisionInput, { kind: 'undo' }>, 'undoes'>
type UndoContext = Pick<JudgeContext, 'memberId' | 'events'>

/** A decision is refused for the first of these that holds; null where none does. */
type Refusal = RefusalCode | null

const judgeRejection = (
  { reason: code, note, recycleOn }: Rejection,
  touches: number,
  reasons: readonly RejectReason[],
): Refusal => {
  const reason = reasons.find((one) => one.code === code)
  if (!reason) return 'unknown_reason'
  if (touches < reason.minTouches) return 'too_few_touches'
  if (reason.asksFor === 'note' && !note?.trim()) return 'note_required'
  if (reason.asksFor === 'recycleDate' && recycleOn === null) return 'recycle_date_required'
  return null
}

/** It changes no status, so that it can be taken back besides the last decision. */
export const standsBeside = ({ id, line, record }: DecisionEvent, { disputes, links, notes }: LeadState) =>
  disputes.get(line ?? '')?.id === id ||
  links.get(record ?? '')?.id === id ||
  notes.some((note) => note.id === id)

/**
 * Only the last decision that stands can be taken back, and only by who made it: nobody else's work is undone by the way.
 * A dispute, a note and a link stand beside the others: each can be taken back as long as none came after it in its place.
 */
const judgeUndo = ({ undoes }: Undo, state: LeadState, { memberId, events }: UndoContext): Refusal => {
  const standing = effectiveDecisions(events)
  const target = standing.find((event) => event.id === undoes)
  if (!target) return 'nothing_to_undo'
  if (target.memberId !== memberId) return 'not_yours'
  // Nobody's work goes with a lead that is taken back.
  if (target.kind === 'add') return standing.length === 1 ? null : 'nothing_to_undo'
  return target.id === state.last || standsBeside(target, state) ? null : 'nothing_to_undo'
}

/** Whether the member may still take this decision back; `events` are its lead's. */
export const isUndoable = (undoes: DecisionId, context: UndoContext): boolean =>
  judgeUndo({ undoes }, foldDecisions(context.events), context) === null

/** There must be no such lead; whoever keeps leads looks for that too. */
const judgeAddition = ({ lead }: Addition, { events }: JudgeContext): Refusal => {
  if (!lead.name.trim()) return 'invalid'
  return events.length > 0 ? 'id_reused' : null
}

const refusalOf = (state: LeadState, input: DecisionInput, context: JudgeContext): Refusal => {
  if (input.kind === 'undo') return judgeUndo(input, state, context)
  if (input.kind === 'add') return judgeAddition(input, context)
  // Asked first: who comes second wants to hear that somebody has it, whatever that one has made of it.
  if (input.kind === 'claim' && context.ownerId !== null) return 'already_claimed'
  if (nextStatus(statusAt(state, context.now), input.kind) === null) return 'not_allowed_now'
  if (input.kind === 'reject') return judgeRejection(input, state.touches.length, context.reasons)
  // Against its own instant, not against now: a short snooze made offline may have run out when it arrives.
  if (input.kind === 'snooze' && toMillis(input.until) <= toMillis(input.decidedAt)) return 'invalid'
  // Without the version that made the line, nobody could tell which rule was wrong.
  if (input.kind === 'dispute' && (input.seen === null || !input.note.trim())) return 'invalid'
  if (input.kind === 'note' && !input.note.trim()) return 'invalid'
  return null
}

/**
 * Whether a decision may be made on a lead in this state. The extension asks before it stores one, the server again before
 * it takes it. `state` is the fold of `context.events`.
 */
export const judge = (state: LeadState, input: DecisionInput, context: JudgeContext): Verdict => {
  const code = refusalOf(state, input, context)
  const { ownerId } = context
  if (code === null) return { ok: true }
  return code === 'already_claimed' && ownerId !== null
    ? { ok: false, code, details: { ownerId } }
    : { ok: false, code }
}
