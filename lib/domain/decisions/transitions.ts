import type { DecisionKind } from '../../contract/decision.ts'

/** What the decisions so far have made of a lead. `removed`: it was added, and that was taken back. */
export type LeadStatus = 'open' | 'snoozed' | 'accepted' | 'rejected' | 'removed'

/** Undo is not a transition: it goes back to wherever the lead was. Nor is adding: there is no lead before it. */
export type Move = Exclude<DecisionKind, 'undo' | 'add'>

/**
 * Where each decision leads; what is not in the table is refused. An accepted lead can still be rejected, because a rep
 * may find out later. A claim is about whose the lead is, a touch is a fact, a dispute is about the score, a note and a link
 * are knowledge: none of them changes the status. What is known stays worth knowing after a rejection.
 */
const transitions: Record<LeadStatus, Partial<Record<Move, LeadStatus>>> = {
  open: {
    claim: 'open',
    accept: 'accepted',
    reject: 'rejected',
    snooze: 'snoozed',
    touch: 'open',
    dispute: 'open',
    note: 'open',
    link: 'open',
  },
  snoozed: {
    claim: 'snoozed',
    accept: 'accepted',
    reject: 'rejected',
    snooze: 'snoozed',
    touch: 'snoozed',
    dispute: 'snoozed',
    note: 'snoozed',
    link: 'snoozed',
  },
  accepted: {
    reject: 'rejected',
    touch: 'accepted',
    dispute: 'accepted',
    note: 'accepted',
    link: 'accepted',
  },
  rejected: { note: 'rejected', link: 'rejected' },
  removed: {},
}

/** The status after a decision, or null where it is not allowed. A kind from a newer server is in no row. */
export const nextStatus = (status: LeadStatus, kind: string): LeadStatus | null => {
  const row: Partial<Record<string, LeadStatus>> = transitions[status]
  return (Object.hasOwn(row, kind) ? row[kind] : undefined) ?? null
}
