import type { Millis } from '../contract/index.ts'
import type { SlaState } from '../contract/sla.ts'
import type { Rules } from '../db/rules.ts'
import { slaClock } from '../domain/sla/sla-clock.ts'
import type { IndexedLead } from './indexed-lead.ts'

/** Time changes nothing more: the clock has ended, or it is over. */
const isFinal = ({ dueAt }: IndexedLead, state: SlaState): boolean => dueAt === null || state === 'breached'

/** The state of each lead's clock, as its row shows it; worked out once where time cannot change it any more. */
export const slaStatesBy = ({
  policy,
  calendars,
}: Pick<Rules, 'policy' | 'calendars'>): ((lead: IndexedLead, now: Millis) => SlaState) => {
  const final = new WeakMap<IndexedLead, SlaState>()
  return (lead, now) => {
    const known = final.get(lead)
    if (known) return known
    const { state } = slaClock(lead.sla, policy, calendars, now)
    if (isFinal(lead, state)) final.set(lead, state)
    return state
  }
}
