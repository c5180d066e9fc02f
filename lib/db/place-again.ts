import type { LeadId, Millis } from '../contract/index.ts'
import { readAccountsOf } from './accounts-of.ts'
import { readEventsByLead } from './events-by-lead.ts'
import { placeLead } from './placed-row.ts'
import type { LeadFacts } from './rows.ts'
import { readRules } from './rules.ts'
import type { HeatlineDb } from './schema.ts'

/**
 * Stores leads where they stand by everything else that is stored now. Must run inside a transaction over leads, accounts,
 * decisions, documents and meta.
 */
export const placeAgain = async (db: HeatlineDb, leads: readonly LeadFacts[], now: Millis): Promise<void> => {
  if (leads.length === 0) return
  const ids = leads.map((lead) => lead.id)
  const [rules, events, accounts] = await Promise.all([
    readRules(db),
    readEventsByLead(db, ids),
    readAccountsOf(db, leads),
  ])
  const rows = leads.map((lead) => {
    const account = lead.accountId === null ? null : (accounts.get(lead.accountId) ?? null)
    return placeLead(lead, { account, events: events.get(lead.id) ?? [], rules, now }).row
  })
  await db.leads.bulkPut(rows)
}

/** The same for leads that are stored already; ids that are not in the copy are left out. */
export const placeAgainById = async (db: HeatlineDb, ids: Iterable<LeadId>, now: Millis): Promise<void> => {
  const wanted = [...new Set(ids)]
  const leads = wanted.length === 0 ? [] : await db.leads.bulkGet(wanted)
  await placeAgain(
    db,
    leads.filter((lead) => lead !== undefined),
    now,
  )
}
