import type { LeadId, MemberId, Millis } from '../../contract/index.ts'
import type { DecisionEvent } from './decision-event.ts'
import { effectiveDecisions } from './effective-decisions.ts'

/** What takes a lead out of the queue for good. A snooze only puts it off, and a touch is a step on the way. */
const isDone = ({ kind }: DecisionEvent): boolean => kind === 'accept' || kind === 'reject'

/**
 * The leads that a member has decided on in a span of time, and when last; what was taken back since does not count, and a lead
 * that was accepted and then rejected counts once. `events`: of any leads, with every undo of what happened in the span.
 */
export const doneBetween = (
  events: readonly DecisionEvent[],
  memberId: MemberId,
  { from, to }: { from: Millis; to: Millis },
): Map<LeadId, Millis> => {
  const done = new Map<LeadId, Millis>()
  for (const event of effectiveDecisions(events)) {
    const { leadId, decidedAt } = event
    if (!isDone(event) || event.memberId !== memberId || decidedAt < from || decidedAt >= to) continue
    if (decidedAt >= (done.get(leadId) ?? 0)) done.set(leadId, decidedAt)
  }
  return done
}
