import type { DecisionId, LeadId } from '../contract/index.ts'
import { effectiveDecisions } from '../domain/decisions/effective-decisions.ts'
import type { HeatlineDb } from './schema.ts'

/** `linkId` is the link to be undone; null if it came with the lead, which somebody added at that page. */
export type LinkedLead = { leadId: LeadId; linkId: DecisionId | null }

/**
 * The lead that somebody said the page with this record key is about; null if nobody did, or it is out of sight.
 * Of several links, made by hand or by adding a lead there, the latest that stands counts, to whatever lead it is.
 */
export const readLinkedLead = async (db: HeatlineDb, record: string): Promise<LinkedLead | null> => {
  const made = await db.decisions.where('record').equals(record).toArray()
  if (made.length === 0) return null
  const leadIds = [...new Set(made.map((event) => event.leadId))]
  const [events, leads] = await Promise.all([
    db.decisions.where('leadId').anyOf(leadIds).toArray(),
    db.leads.bulkGet(leadIds),
  ])
  const inSight = new Set(leads.map((lead) => lead?.id))
  const link = effectiveDecisions(events)
    .filter((event) => event.record === record && inSight.has(event.leadId))
    .at(-1)
  return link ? { leadId: link.leadId, linkId: link.kind === 'link' ? link.id : null } : null
}
