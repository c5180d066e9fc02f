import {
  type DecisionId,
  type DecisionInput,
  type LeadId,
  type Member,
  type Millis,
  RefusalCode,
  type RefusalDetails,
  type RejectReason,
} from '../../lib/contract/index.ts'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { foldDecisions } from '../../lib/domain/decisions/fold-decisions.ts'
import { judge } from '../../lib/domain/decisions/judge.ts'
import { ownerAfter } from '../../lib/domain/decisions/owner-after.ts'
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
  /** Leads that the member saw once and no longer does; those that were seen in the pool were taken from there. */
  departed: ReadonlyMap<LeadId, { fromPool: boolean }>
  decisions: Map<DecisionId, DecisionRow>
  events: Map<LeadId, DecisionEvent[]>
  taken: DecisionRow[]
  moves: Map<LeadId, Move>
}

export type Taken =
  | { status: 'applied' | 'duplicate' }
  | { status: 'refused'; code: RefusalCode; details?: RefusalDetails }

const refused = (code: RefusalCode, details?: RefusalDetails): Taken =>
  details ? { status: 'refused', code, details } : { status: 'refused', code }

const contentOf = ({ leadId, memberId, kind, decidedAt, seen, details }: DecisionRow) =>
  asJson({ leadId, memberId, kind, decidedAt, seen, details })

/** A lead that is out of sight. Whoever saw it in the pool is told who was faster; of any other, nobody hears anything. */
const refuseUnseen = (desk: Desk, { leadId, kind }: DecisionInput): Taken => {
  const departure = desk.departed.get(leadId)
  const ownerId = desk.leads.get(leadId)?.ownerId
  if (!departure) return refused(RefusalCode.unknownLead)
  if (!departure.fromPool || !ownerId) return refused(RefusalCode.notYours)
  return refused(kind === 'claim' ? RefusalCode.alreadyClaimed : RefusalCode.notYours, { ownerId })
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
export const takeDecision = (desk: Desk, input: DecisionInput): Taken => {
  const { member, now, reasons } = desk
  const taken = { memberId: member.id, receivedAt: now, claimed: false, changeNo: 0 }
  const stored = desk.decisions.get(input.id)
  if (stored)
    return sameJson(contentOf(stored), contentOf(decisionRowOf(input, taken)))
      ? { status: 'duplicate' }
      : refused(RefusalCode.idReused)
  const lead = desk.leads.get(input.leadId)
  if (!lead || !sees(desk.sight, lead.ownerId)) return refuseUnseen(desk, input)
  const events = desk.events.get(lead.id) ?? []
  const context = { now, memberId: member.id, ownerId: lead.ownerId, events, reasons }
  const verdict = judge(foldDecisions(events), input, context)
  if (!verdict.ok) return refused(verdict.code, verdict.details)
  const row = decisionRowOf(input, taken)
  const undone = input.kind === 'undo' ? desk.decisions.get(input.undoes) : undefined
  const ownerId = ownerAfter(lead.ownerId, row, undone)
  const claimed = lead.ownerId === null && ownerId !== null
  apply(desk, lead, { ...row, claimed }, ownerId)
  return { status: 'applied' }
}
