import {
  type DecisionId,
  type DecisionInput,
  type LeadId,
  type Member,
  type Millis,
  RefusalCode,
  type RejectReason,
} from '../../lib/contract/index.ts'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { foldDecisions } from '../../lib/domain/decisions/fold-decisions.ts'
import { judge } from '../../lib/domain/decisions/judge.ts'
import { type DecisionRow, decisionEventOfRow, decisionRowOf } from './decision-rows.ts'
import type { LeadRow } from './lead-rows.ts'
import { asJson, sameJson } from './same-json.ts'
import type { Move } from './show-leads.ts'
import { type Sight, sees } from './sight.ts'

/** All that deciding needs to know, and what the batch has changed so far. */
export type Desk = {
  member: Member
  sight: Sight
  now: Millis
  reasons: readonly RejectReason[]
  leads: Map<LeadId, LeadRow>
  /** Leads that the member saw once: another took them. */
  departed: ReadonlySet<LeadId>
  decisions: Map<DecisionId, DecisionRow>
  events: Map<LeadId, DecisionEvent[]>
  taken: DecisionRow[]
  moves: Map<LeadId, Move>
}

export type Taken = { status: 'applied' | 'duplicate' } | { status: 'refused'; code: RefusalCode }

const refused = (code: RefusalCode): Taken => ({ status: 'refused', code })

const contentOf = ({ leadId, memberId, kind, decidedAt, seen, details }: DecisionRow) =>
  asJson({ leadId, memberId, kind, decidedAt, seen, details })

/** Whose the lead is after the decision: accepting takes it out of the pool, undoing that gives it back. */
const ownerAfter = (desk: Desk, lead: LeadRow, input: DecisionInput) => {
  if (input.kind === 'accept' && lead.ownerId === null) return desk.member.id
  if (input.kind !== 'undo') return lead.ownerId
  const undone = desk.decisions.get(input.undoes)
  return undone?.claimed && undone.memberId === lead.ownerId ? null : lead.ownerId
}

const apply = (desk: Desk, lead: LeadRow, row: DecisionRow, ownerId: LeadRow['ownerId']): void => {
  desk.taken.push(row)
  desk.decisions.set(row.id, row)
  desk.events.set(lead.id, [...(desk.events.get(lead.id) ?? []), decisionEventOfRow(row)])
  if (ownerId === lead.ownerId) return
  const moved = { ...lead, ownerId }
  const { from } = desk.moves.get(lead.id) ?? { from: lead.ownerId }
  desk.leads.set(lead.id, moved)
  desk.moves.set(lead.id, { lead: moved, from })
}

/**
 * Judges one decision by the server's own clock, member and rules, as the extension did by its copy, and puts it on the desk.
 * A decision that is there already is taken once, however often it is delivered.
 */
export const takeDecision = (desk: Desk, input: DecisionInput, changeNo: () => number): Taken => {
  const { member, now, reasons } = desk
  const taken = { memberId: member.id, receivedAt: now, claimed: false, changeNo: 0 }
  const stored = desk.decisions.get(input.id)
  if (stored)
    return sameJson(contentOf(stored), contentOf(decisionRowOf(input, taken)))
      ? { status: 'duplicate' }
      : refused(RefusalCode.idReused)
  const lead = desk.leads.get(input.leadId)
  if (!lead || !sees(desk.sight, lead.ownerId))
    return refused(desk.departed.has(input.leadId) ? RefusalCode.notYours : RefusalCode.unknownLead)
  const events = desk.events.get(lead.id) ?? []
  const verdict = judge(foldDecisions(events), input, { now, memberId: member.id, events, reasons })
  if (!verdict.ok) return refused(verdict.code)
  const ownerId = ownerAfter(desk, lead, input)
  const claimed = lead.ownerId === null && ownerId !== null
  apply(desk, lead, decisionRowOf(input, { ...taken, claimed, changeNo: changeNo() }), ownerId)
  return { status: 'applied' }
}
