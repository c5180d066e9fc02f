import type { SlaEvents } from '../domain/sla/sla-clock.ts'
import type { LeadRow } from './rows.ts'

/** What `slaClock` reads, off a stored row. */
export const slaEventsOf = (row: LeadRow): SlaEvents => ({
  createdAt: row.createdAt,
  routes: row.routes,
  ...row.clock,
})
