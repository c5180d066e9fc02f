import type { LeadId } from '../contract/index.ts'
import type { AccountRow } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { PagePlan } from './page-plan.ts'

/** What of an account its leads are scored by: what was seen of it as a whole scores none of them, nor does where else it is kept. */
const factsOf = (account: AccountRow | undefined): string => {
  const { signals: _, generation: _of, recordUrls: _at, keys: _by, ...facts } = account ?? ({} as AccountRow)
  return JSON.stringify(facts)
}

export const isSameAccount = (a: AccountRow, b: AccountRow | undefined): boolean => factsOf(a) === factsOf(b)

const leadsOfChangedAccounts = async (db: HeatlineDb, { accounts }: PagePlan): Promise<LeadId[]> => {
  if (accounts.size === 0) return []
  const before = await db.accounts.bulkGet([...accounts.keys()])
  const changed = [...accounts.values()].filter((account, index) => !isSameAccount(account, before[index]))
  const ids = changed.map((account) => account.id)
  return ids.length === 0 ? [] : db.leads.where('accountId').anyOf(ids).primaryKeys()
}

/** Leads in the copy that a page does not bring but touches, by an account or a decision. To be asked before it is stored. */
export const touchedLeads = async (db: HeatlineDb, plan: PagePlan): Promise<LeadId[]> => {
  const decided = [...plan.decisions.values()].map((decision) => decision.leadId)
  const touched = [...decided, ...(await leadsOfChangedAccounts(db, plan))]
  return touched.filter((id) => !plan.leads.has(id))
}
