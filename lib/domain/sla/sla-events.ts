import type { LeadState } from '../decisions/fold-decisions.ts'
import type { SlaEvents } from './sla-clock.ts'

/** The clock's events of a lead, from what was decided on it. */
export const slaEventsOf = (lead: Pick<SlaEvents, 'createdAt' | 'routes'>, state: LeadState): SlaEvents => ({
  createdAt: lead.createdAt,
  routes: lead.routes,
  touches: state.touches.map(({ at }) => at),
  closedAt: state.status === 'rejected' ? state.decidedAt : null,
  pauses: state.pauses,
})
