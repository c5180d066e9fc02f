import type { LeadId, Millis } from '../contract/index.ts'
import { readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { slaEventsOf } from '../db/sla-events.ts'
import { slaClock } from '../domain/sla/sla-clock.ts'
import type { NamedLead } from './screen.ts'

/** Who the leads are and when they are due. One that was touched in this very moment is left out: its clock has the last word. */
export const nameLeads = async (
  db: HeatlineDb,
  ids: readonly LeadId[],
  now: Millis,
): Promise<NamedLead[]> => {
  const [rows, { policy, calendars }] = await Promise.all([db.leads.bulkGet([...ids]), readRules(db)])
  return rows.flatMap((row) => {
    if (!row) return []
    const { state, dueAt } = slaClock(slaEventsOf(row), policy, calendars, now)
    const isOpen = state === 'warning' || state === 'breached'
    return isOpen && dueAt !== null ? [{ name: row.name, accountName: row.accountName, dueAt }] : []
  })
}
