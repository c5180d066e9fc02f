import type {
  AccountId,
  DecisionId,
  LeadId,
  Member,
  MemberId,
  Millis,
  RefusalCode,
  RefusalDetails,
  RejectReason,
} from '../../lib/contract/index.ts'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import type { AccountFacts } from '../db/schema.ts'
import { type DecisionRow, decisionEventOfRow } from './decision-rows.ts'
import type { LeadRow } from './lead-rows.ts'
import type { Sight } from './sight.ts'

/** A lead as the batch leaves it. `before` null: the batch added it. */
export type ChangedLead = { lead: LeadRow; before: LeadRow | null }

export type Holder = { id: LeadId; ownerId: MemberId | null }

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
  /** Of the accounts that additions name, those that the member knows. */
  knownAccounts: ReadonlySet<AccountId>
  /** Who has the e-mail addresses, in lower case, of leads that are added. */
  emailHolders: ReadonlyMap<string, readonly Holder[]>
  taken: DecisionRow[]
  changed: Map<LeadId, ChangedLead>
  newAccounts: Map<AccountId, AccountFacts>
}

export type Taken =
  | { status: 'applied' | 'duplicate' }
  | { status: 'refused'; code: RefusalCode; details?: RefusalDetails }

export const refused = (code: RefusalCode, details?: RefusalDetails): Taken =>
  details ? { status: 'refused', code, details } : { status: 'refused', code }

const putLead = (desk: Desk, lead: LeadRow): void => {
  const before = desk.leads.get(lead.id) ?? null
  const first = desk.changed.get(lead.id)
  desk.changed.set(lead.id, { lead, before: first ? first.before : before })
  if (lead.removedAt === null) desk.leads.set(lead.id, lead)
  else desk.leads.delete(lead.id)
}

/** Puts a decision that was taken on the desk, with the lead as it is after it. */
export const putOnDesk = (desk: Desk, row: DecisionRow, lead: LeadRow): void => {
  desk.taken.push(row)
  desk.decisions.set(row.id, row)
  desk.events.set(lead.id, [...(desk.events.get(lead.id) ?? []), decisionEventOfRow(row)])
  if (lead !== desk.leads.get(lead.id)) putLead(desk, lead)
}
