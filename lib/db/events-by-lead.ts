import type { LeadId } from '../contract/index.ts'
import type { DecisionRow } from './rows.ts'
import type { HeatlineDb } from './schema.ts'

/** Every decision on some leads; a lead without one is not in the answer. */
export const readEventsByLead = async (
  db: HeatlineDb,
  ids: readonly LeadId[],
): Promise<Map<LeadId, DecisionRow[]>> => {
  const byLead = new Map<LeadId, DecisionRow[]>()
  for (const row of await db.decisions.where('leadId').anyOf(ids).toArray()) {
    const events = byLead.get(row.leadId)
    if (events) events.push(row)
    else byLead.set(row.leadId, [row])
  }
  return byLead
}
