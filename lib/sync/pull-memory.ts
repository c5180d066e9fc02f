import type { AccountId, LeadId, Millis } from '../contract/index.ts'
import { placeLead } from '../db/placed-row.ts'
import type { AccountRow, DecisionRow, DocumentRow, LeadFacts, LeadRow } from '../db/rows.ts'
import { type Rules, rulesOf } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { PagePlan } from './page-plan.ts'
import { isSameAccount } from './touched-leads.ts'

/** Everything that a first sync has brought so far and that leads are placed with. */
export type PullMemory = {
  accounts: Map<AccountId, AccountRow>
  leadsOf: Map<AccountId, LeadId[]>
  /** A decision that came twice is listed twice: the fold counts it once. */
  events: Map<LeadId, DecisionRow[]>
  documents: Map<string, DocumentRow>
  rules: Rules
}

/** Leads as they will be stored, and those of earlier pages that this one touches. */
export type PlacedPage = { rows: LeadRow[]; touched: LeadId[] }

/**
 * Null unless the copy is empty. Then all it will hold comes with this very pull, and is remembered: reading back what was
 * just written would cost more than writing it did, and would have to wait for it.
 */
export const startMemory = async (db: HeatlineDb): Promise<PullMemory | null> => {
  const tables = [db.leads, db.accounts, db.decisions, db.documents]
  const known = await Promise.all(tables.map((table) => table.limit(1).primaryKeys()))
  if (known.some((keys) => keys.length > 0)) return null
  return {
    accounts: new Map(),
    leadsOf: new Map(),
    events: new Map(),
    documents: new Map(),
    rules: rulesOf([]),
  }
}

const addTo = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Takes in accounts; answers the leads of earlier pages that stand by other facts now. */
const rememberAccounts = (memory: PullMemory, { accounts }: PagePlan): LeadId[] =>
  [...accounts.values()].flatMap((account) => {
    const isNews = !isSameAccount(account, memory.accounts.get(account.id))
    memory.accounts.set(account.id, account)
    return isNews ? (memory.leadsOf.get(account.id) ?? []) : []
  })

const rememberDecisions = (memory: PullMemory, { removed, decisions }: PagePlan): LeadId[] => {
  for (const id of removed) memory.events.delete(id)
  for (const decision of decisions.values()) addTo(memory.events, decision.leadId, decision)
  return [...decisions.values()].map((decision) => decision.leadId)
}

const rememberRules = (memory: PullMemory, { documents }: PagePlan): void => {
  if (documents.size === 0) return
  for (const [key, document] of documents) memory.documents.set(key, document)
  memory.rules = rulesOf(memory.documents.values())
}

const placeOne = (memory: PullMemory, lead: LeadFacts, now: Millis): LeadRow => {
  const { accounts, events, rules } = memory
  if (lead.accountId !== null) addTo(memory.leadsOf, lead.accountId, lead.id)
  const account = lead.accountId === null ? null : (accounts.get(lead.accountId) ?? null)
  return placeLead(lead, { account, events: events.get(lead.id) ?? [], rules, now }).row
}

/** Places the page's leads without asking the database. */
export const placeByMemory = (memory: PullMemory, plan: PagePlan, now: Millis): PlacedPage => {
  rememberRules(memory, plan)
  const touched = [...rememberAccounts(memory, plan), ...rememberDecisions(memory, plan)]
  const rows = [...plan.leads.values()].map((lead) => placeOne(memory, lead, now))
  return { rows, touched: touched.filter((id) => !plan.leads.has(id)) }
}
