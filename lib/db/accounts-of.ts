import type { AccountId } from '../contract/index.ts'
import type { AccountRow, LeadFacts } from './rows.ts'
import type { HeatlineDb } from './schema.ts'

/** The accounts of some leads, each once. */
export const readAccountsOf = async (
  db: HeatlineDb,
  leads: readonly Pick<LeadFacts, 'accountId'>[],
): Promise<Map<AccountId, AccountRow>> => {
  const ids = new Set(leads.flatMap((lead) => (lead.accountId === null ? [] : [lead.accountId])))
  if (ids.size === 0) return new Map()
  const rows = await db.accounts.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}
