import { type DecisionInput, type Millis, RefusalCode } from '../../lib/contract/index.ts'
import { foldDecisions } from '../../lib/domain/decisions/fold-decisions.ts'
import { judge } from '../../lib/domain/decisions/judge.ts'
import { ownerAfter } from '../../lib/domain/decisions/owner-after.ts'
import { type DecisionRow, decisionRowOf } from './decision-rows.ts'
import { type Desk, putOnDesk, refused, type Taken } from './desk.ts'
import type { LeadRow } from './lead-rows.ts'
import { asJson, sameJson } from './same-json.ts'
import { sees } from './sight.ts'
import { takeAddition } from './take-addition.ts'

/** What the client said, as it was heard at an instant; what the server added to it is no part of it. */
const contentOf = ({ leadId, memberId, kind, decidedAt, seen, details }: DecisionRow, heardAt: Millis) => {
  const { sameEmail: _, ...said } = details
  return asJson({ leadId, memberId, kind, decidedAt: Math.min(decidedAt, heardAt), seen, said })
}

const isSame = (row: DecisionRow, stored: DecisionRow): boolean =>
  sameJson(contentOf(row, stored.receivedAt), contentOf(stored, stored.receivedAt))

/** A lead that is out of sight. Whoever saw it in the pool is told who was faster; of any other, nobody hears anything. */
const refuseUnseen = (desk: Desk, { leadId, kind }: DecisionInput): Taken => {
  const departure = desk.departed.get(leadId)
  const ownerId = desk.leads.get(leadId)?.ownerId
  if (!departure) return refused(RefusalCode.unknownLead)
  if (!departure.fromPool || !ownerId) return refused(RefusalCode.notYours)
  return refused(kind === 'claim' ? RefusalCode.alreadyClaimed : RefusalCode.notYours, { ownerId })
}

/** The lead as it is after a decision: another's, taken back by who added it, or the very same. */
const leadAfter = (desk: Desk, lead: LeadRow, row: DecisionRow, undone: DecisionRow | undefined): LeadRow => {
  if (undone?.kind === 'add') return { ...lead, removedAt: desk.now }
  const ownerId = ownerAfter(lead.ownerId, row, undone)
  return ownerId === lead.ownerId ? lead : { ...lead, ownerId }
}

const takeOnLead = (desk: Desk, lead: LeadRow, input: DecisionInput, row: DecisionRow): Taken => {
  const { member, now, reasons } = desk
  const events = desk.events.get(lead.id) ?? []
  const context = { now, memberId: member.id, ownerId: lead.ownerId, events, reasons }
  const verdict = judge(foldDecisions(events), input, context)
  if (!verdict.ok) return refused(verdict.code, verdict.details)
  const undone = input.kind === 'undo' ? desk.decisions.get(input.undoes) : undefined
  const after = leadAfter(desk, lead, row, undone)
  const claimed = lead.ownerId === null && after.ownerId !== null
  putOnDesk(desk, { ...row, claimed }, after)
  return { status: 'applied' }
}

/**
 * Judges one decision by the server's own clock, member and rules, as the extension did by its copy, and puts it on the desk.
 * A decision that is there already is taken once, however often it is delivered.
 */
export const takeDecision = (desk: Desk, input: DecisionInput): Taken => {
  const { member, now } = desk
  const row = decisionRowOf(input, { memberId: member.id, receivedAt: now, claimed: false, changeNo: 0 })
  const stored = desk.decisions.get(input.id)
  if (stored) return isSame(row, stored) ? { status: 'duplicate' } : refused(RefusalCode.idReused)
  if (input.kind === 'add') return takeAddition(desk, input, row)
  const lead = desk.leads.get(input.leadId)
  if (!lead || !sees(desk.sight, lead.ownerId)) return refuseUnseen(desk, input)
  return takeOnLead(desk, lead, input, row)
}
