import type { Millis } from '../../contract/time.ts'
import type { LeadState, Pause } from '../decisions/fold-decisions.ts'

/** All that an SLA clock is computed from; lists may come in any order. */
export type SlaEvents = {
  createdAt: Millis
  /** When the lead entered which band that had a target. */
  routes: readonly { at: Millis; band: string }[]
  /** A rep's own calls, e-mails, messages and meetings. */
  touches: readonly Millis[]
  /** When it was rejected. */
  closedAt: Millis | null
  pauses: readonly Pause[]
}

/** The clock's events of a lead, from what was decided on it. */
export const slaEventsOf = (lead: Pick<SlaEvents, 'createdAt' | 'routes'>, state: LeadState): SlaEvents => ({
  createdAt: lead.createdAt,
  routes: lead.routes,
  touches: state.touches.map(({ at }) => at),
  closedAt: state.status === 'rejected' ? state.decidedAt : null,
  pauses: state.pauses,
})
