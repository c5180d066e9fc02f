import type { AccountId, LeadId, Millis } from '../contract/index.ts'
import { placeLead } from './placed-row.ts'
import type { AccountRow, DecisionRow, LeadRow } from './rows.ts'
import { readRules } from './rules.ts'
import type { HeatlineDb } from './schema.ts'

export const readEvents = async (
  db: HeatlineDb,
  ids: readonly LeadId[],
): Promise<Map<LeadId, DecisionRow[]>> => {
  const byLead = new Map<LeadId, DecisionRow[]>()
  if (ids.length === 0) return byLead
  for (const row of await db.decisions.where('leadId').anyOf(ids).toArray()) {
    const events = byLead.get(row.leadId)
    if (events) events.push(row)
    else byLead.set(row.leadId, [row])
  }
  return byLead
}

export const readAccounts = async (
  db: HeatlineDb,
  ids: Iterable<AccountId | null>,
): Promise<Map<AccountId, AccountRow>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  const rows = await db.accounts.bulkGet(wanted)
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}

/**
 * Places leads by what is stored now. Must run inside a transaction over leads, accounts, decisions, documents and meta.
 */
export const placeAgain = async (db: HeatlineDb, leads: readonly LeadRow[], now: Millis): Promise<void> => {
  if (leads.length === 0) return
  const [rules, events, accounts] = await Promise.all([
    readRules(db),
    readEvents(
      db,
      leads.map((lead) => lead.id),
    ),
    readAccounts(
      db,
      leads.map((lead) => lead.accountId),
    ),
  ])
  const rows = leads.map((lead) => {
    const account = lead.accountId === null ? null : (accounts.get(lead.accountId) ?? null)
    return placeLead(lead, { account, events: events.get(lead.id) ?? [], rules, now }).row
  })
  await db.leads.bulkPut(rows)
}

/** The same by id; ids that are not in the copy are left out. */
export const placeAgainById = async (db: HeatlineDb, ids: Iterable<LeadId>, now: Millis): Promise<void> => {
  const leads = await db.leads.bulkGet([...new Set(ids)])
  await placeAgain(
    db,
    leads.filter((lead) => lead !== undefined),
    now,
  )
}
