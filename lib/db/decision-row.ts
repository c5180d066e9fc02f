import { toMillis } from '../contract/convert.ts'
import type { Decision, DecisionInput, MemberId, Millis } from '../contract/index.ts'
import { decisionEventOf } from '../domain/decisions/decision-event.ts'
import { ownerAfter } from '../domain/decisions/owner-after.ts'
import type { DecisionRow, OutboxRow } from './rows.ts'

export const decisionRowOf = (decision: Decision, generation: number): DecisionRow => ({
  ...decisionEventOf(decision),
  generation,
})

/** A decision of this machine that the server does not know yet; `ownerId`: whose the lead was before it. */
export const pendingRowOf = (
  input: DecisionInput,
  { memberId, ownerId, generation }: { memberId: MemberId; ownerId: MemberId | null; generation: number },
): DecisionRow => {
  const { seen, decidedAt, ...said } = input
  // A lead that is added has a row of its own.
  const { lead: _, ...rest } = { lead: null, ...said }
  const row = {
    ...rest,
    seen,
    memberId,
    decidedAt: toMillis(decidedAt),
    receivedAt: null,
    until: input.kind === 'snooze' ? toMillis(input.until) : undefined,
    generation,
  }
  const claimed = ownerId === null && ownerAfter(ownerId, row, undefined) !== null
  return claimed ? { ...row, claimed } : row
}

export const outboxRowOf = (payload: DecisionInput, leadName: string, createdAt: Millis): OutboxRow => ({
  id: payload.id,
  leadId: payload.leadId,
  kind: 'decision',
  payload,
  schemaVersion: 1,
  createdAt,
  leadName,
  state: 'waiting',
  attempts: 0,
  lastError: null,
})
