import type { LeadId } from '../contract/index.ts'
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

/**
 * A decision that has come back needs no sending any more. Answers the leads that still have some to send: what a rep did
 * here and no pull can have brought.
 */
export const acknowledge = async (db: HeatlineDb, plan: PagePlan): Promise<LeadId[]> => {
  const outbox = await db.outbox.toArray()
  const known = outbox.filter((row) => plan.decisions.has(row.id))
  if (known.length > 0) await db.outbox.bulkDelete(known.map((row) => row.id))
  return outbox.filter((row) => !plan.decisions.has(row.id)).map((row) => row.leadId)
}
