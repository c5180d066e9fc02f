import { useLiveQuery } from 'dexie-react-hooks'
import type { AccountId, LeadId, Member, Publication, RejectReason, ScoringModel } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { AccountRow, LeadRow, ServerScore } from '../db/rows.ts'
import { readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { slaEventsOf } from '../db/sla-events.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'
import { foldDecisions, type LeadState } from '../domain/decisions/fold-decisions.ts'
import type { SlaEvents } from '../domain/sla/sla-clock.ts'
import { type QueueRow, queueRowOf } from './queue-row.ts'

export type LeadDetail = {
  lead: LeadRow
  account: AccountRow | null
  owner: Member | null
  /** Every decision on the lead, the latest first. */
  decisions: DecisionEvent[]
  state: LeadState
  sla: SlaEvents
  reasons: readonly RejectReason[]
  model: ScoringModel | null
  /** What has scored until now, the latest first. */
  modelHistory: readonly Publication[]
  /** The server's own evaluation; null for a lead that it has not scored. */
  serverScore: ServerScore | null
  /** Which score orders the queue: `engine`, or `external:` and a source. */
  orderBy: string
  /** All who work for the same account, this one too. */
  accountLeads: LeadRow[]
  /** The others of them. */
  accountPeople: QueueRow[]
}

/** More of one account than a rep reads. */
const ACCOUNT_PEOPLE = 50

/** What adds to an account's engagement; beyond this many, no receipt is read any more. */
const ACCOUNT_LEADS = 500

const readAccountLeads = (db: HeatlineDb, accountId: AccountId): Promise<LeadRow[]> =>
  db.leads.where('accountId').equals(accountId).limit(ACCOUNT_LEADS).toArray()

/** Null: there is no such lead in the copy. */
export const readLeadDetail = async (db: HeatlineDb, id: LeadId): Promise<LeadDetail | null> => {
  const lead = await db.leads.get(id)
  if (!lead) return null
  const [account, owner, decisions, rules, accountLeads] = await Promise.all([
    lead.accountId === null ? undefined : db.accounts.get(lead.accountId),
    lead.ownerId === null ? undefined : db.members.get(lead.ownerId),
    db.decisions.where('leadId').equals(id).toArray(),
    readRules(db),
    lead.accountId === null ? [] : readAccountLeads(db, lead.accountId),
  ])
  return {
    lead,
    account: account ?? null,
    owner: owner ?? null,
    decisions: decisions.sort((a, b) => b.decidedAt - a.decidedAt || (a.id < b.id ? 1 : -1)),
    state: foldDecisions(decisions),
    sla: slaEventsOf(lead),
    reasons: rules.reasons,
    model: rules.model,
    modelHistory: rules.modelHistory,
    orderBy: rules.orderBy,
    serverScore: lead.score,
    accountLeads,
    accountPeople: accountLeads
      .filter((person) => person.id !== id)
      .slice(0, ACCOUNT_PEOPLE)
      .map(queueRowOf),
  }
}

const readIfAny = async (id: LeadId | null): Promise<LeadDetail | null> =>
  id === null ? null : readLeadDetail(database(), id)

/**
 * One after the other, with the one that is to come next: the answer stays until the next answer is here, so that whoever is
 * in it is there the moment the hand moves on. Undefined while a lead is read; null if there is no such lead, or none is asked for.
 */
export const useLeadDetails = (
  id: LeadId | null,
  nextId: LeadId | null,
): [detail: LeadDetail | null | undefined, next: LeadDetail | null | undefined] => {
  const answer = useLiveQuery(async () => {
    const [detail, next] = await Promise.all([readIfAny(id), readIfAny(nextId)])
    return new Map([
      [nextId, next],
      [id, detail],
    ])
  }, [id, nextId])
  return [answer?.get(id), answer?.get(nextId)]
}

/** One lead alone; undefined and null as of {@link useLeadDetails}. */
export const useLeadDetail = (id: LeadId | null): LeadDetail | null | undefined => useLeadDetails(id, null)[0]
