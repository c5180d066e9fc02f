import type { AccountId, LeadId } from '../contract/index.ts'
import type { LeadFacts } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { PagePlan } from './page-plan.ts'

const isSameAccount = (a: object, b: object | undefined): boolean =>
  JSON.stringify({ ...a, generation: 0 }) === JSON.stringify({ ...b, generation: 0 })

/** Leads of accounts whose facts a page changes. Must be asked before the accounts are stored. */
export const leadsOfChangedAccounts = async (db: HeatlineDb, plan: PagePlan): Promise<LeadId[]> => {
  const ids = [...plan.accounts.keys()]
  const [anyLead] = ids.length === 0 ? [] : await db.leads.limit(1).primaryKeys()
  if (anyLead === undefined) return []
  const before = await db.accounts.bulkGet(ids)
  const changed = [...plan.accounts.values()].filter(
    (account, index) => !isSameAccount(account, before[index]),
  )
  if (changed.length === 0) return []
  return db.leads
    .where('accountId')
    .anyOf(changed.map((account) => account.id))
    .primaryKeys()
}

/** The leads that a page brings, and those here already that it touches by a decision or an account. */
export const leadsToPlace = async (
  db: HeatlineDb,
  plan: PagePlan,
  ofChangedAccounts: readonly LeadId[],
): Promise<LeadFacts[]> => {
  const brought = [...plan.leads.values()].filter((lead) => lead !== null)
  const decided = [...plan.decisions.values()].map((decision) => decision.leadId)
  const touched = new Set([...ofChangedAccounts, ...decided])
  const stored = await db.leads.bulkGet([...touched].filter((id) => !plan.leads.has(id)))
  return [...brought, ...stored.filter((lead) => lead !== undefined)]
}

export const accountIdsOf = (leads: readonly LeadFacts[]): Set<AccountId> =>
  new Set(leads.flatMap((lead) => (lead.accountId === null ? [] : [lead.accountId])))
