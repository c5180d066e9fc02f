import { useState } from 'react'
import type { AccountId, LeadId, Member, Publication, RejectReason, ScoringModel } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { AccountRow, LeadRow, ServerScore } from '../db/rows.ts'
import { readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { slaEventsOf } from '../db/sla-events.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'
import { foldDecisions, type LeadState } from '../domain/decisions/fold-decisions.ts'
import type { SlaEvents } from '../domain/sla/sla-clock.ts'
import { useFollowEach } from './follow-each.ts'
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

const readDetail = async (db: HeatlineDb, id: LeadId): Promise<LeadDetail | null> => {
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

/** Null: there is no such lead in the copy. In one transaction, so that nothing is of before a decision and the rest of after it. */
export const readLeadDetail = (db: HeatlineDb, id: LeadId): Promise<LeadDetail | null> =>
  db.transaction('r', [db.leads, db.accounts, db.members, db.decisions, db.documents, db.meta], () =>
    readDetail(db, id),
  )

const nobody: ReadonlyMap<LeadId, LeadDetail | null> = new Map()

/**
 * Of each id, what is known of the lead: undefined while it is read, null if there is no such lead or none is asked for. One
 * that was asked for already is there at once, whichever place it had: the next one, read ahead, is there when the hand moves on.
 */
export const useLeadDetails = (ids: readonly (LeadId | null)[]): (LeadDetail | null | undefined)[] => {
  const [known, setKnown] = useState<ReadonlyMap<LeadId, LeadDetail | null>>(nobody)
  useFollowEach(new Map(ids.flatMap((id) => (id === null ? [] : [[id, id]]))), {
    read: (id) => readLeadDetail(database(), id),
    onRead: (id, detail, followed) =>
      setKnown((was) => new Map([...was].filter(([one]) => followed.has(one))).set(id, detail)),
  })
  return ids.map((id) => (id === null ? null : known.get(id)))
}

/** One lead alone, as of {@link useLeadDetails}. */
export const useLeadDetail = (id: LeadId | null): LeadDetail | null | undefined => useLeadDetails([id])[0]
