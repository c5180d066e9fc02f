import type { AccountId, LeadId, Millis } from '../contract/index.ts'
import { placeLead } from '../db/placed-row.ts'
import type { AccountRow, DecisionRow, DocumentRow, LeadRow } from '../db/rows.ts'
import { type Rules, rulesOf } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { PagePlan } from './page-plan.ts'

/** Everything that a first sync has brought so far and that leads are placed with. */
export type PullMemory = {
  accounts: Map<AccountId, AccountRow>
  /** A decision that came twice is listed twice: the fold counts it once. */
  events: Map<LeadId, DecisionRow[]>
  documents: Map<string, DocumentRow>
  rules: Rules
}

/**
 * Null unless the copy is empty. Then all it will hold comes with this very pull, and is remembered: reading back what was
 * just written would cost more than writing it did, and would have to wait for it.
 */
export const startMemory = async (db: HeatlineDb): Promise<PullMemory | null> => {
  const tables = [db.leads, db.accounts, db.decisions, db.documents]
  const known = await Promise.all(tables.map((table) => table.limit(1).primaryKeys()))
  if (known.some((keys) => keys.length > 0)) return null
  return { accounts: new Map(), events: new Map(), documents: new Map(), rules: rulesOf([]) }
}

const remember = (memory: PullMemory, plan: PagePlan): void => {
  for (const [id, account] of plan.accounts) memory.accounts.set(id, account)
  for (const id of plan.removed) memory.events.delete(id)
  for (const decision of plan.decisions.values())
    memory.events.set(decision.leadId, [...(memory.events.get(decision.leadId) ?? []), decision])
  for (const [key, document] of plan.documents) memory.documents.set(key, document)
  if (plan.documents.size > 0) memory.rules = rulesOf(memory.documents.values())
}

/** The page's leads as they will be stored, without asking the database. */
export const placeByMemory = (memory: PullMemory, plan: PagePlan, now: Millis): LeadRow[] => {
  remember(memory, plan)
  const { accounts, events, rules } = memory
  return [...plan.leads.values()].map((lead) => {
    const account = lead.accountId === null ? null : (accounts.get(lead.accountId) ?? null)
    return placeLead(lead, { account, events: events.get(lead.id) ?? [], rules, now }).row
  })
}
