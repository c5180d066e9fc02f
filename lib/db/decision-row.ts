import { toMillis } from '../contract/convert.ts'
import type { Decision, DecisionInput, MemberId, Millis } from '../contract/index.ts'
import { decisionEventOf } from '../domain/decisions/decision-event.ts'
import type { DecisionRow, OutboxRow } from './rows.ts'

export const decisionRowOf = (decision: Decision, generation: number): DecisionRow => ({
  ...decisionEventOf(decision),
  generation,
})

/** A decision of this machine that the server does not know yet. */
export const pendingRowOf = (input: DecisionInput, memberId: MemberId, generation: number): DecisionRow => {
  const { seen, decidedAt, ...rest } = input
  return {
    ...rest,
    seen,
    memberId,
    decidedAt: toMillis(decidedAt),
    receivedAt: null,
    until: input.kind === 'snooze' ? toMillis(input.until) : undefined,
    generation,
  }
}

export const outboxRowOf = (payload: DecisionInput, createdAt: Millis): OutboxRow => ({
  id: payload.id,
  leadId: payload.leadId,
  kind: 'decision',
  payload,
  schemaVersion: 1,
  createdAt,
  state: 'waiting',
  attempts: 0,
  lastError: null,
})
