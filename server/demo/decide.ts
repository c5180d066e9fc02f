import { type DecisionInput, decisionInputSchema, type Seen } from '../../lib/contract/decision.ts'
import { type DecisionId, decisionIdSchema, type MemberId } from '../../lib/contract/ids.ts'
import { type Millis, toInstant, toMillis } from '../../lib/contract/time.ts'
import { type DecisionEvent, decisionEventOf } from '../../lib/domain/decisions/decision-event.ts'
import { slaClock } from '../../lib/domain/sla/sla-clock.ts'
import { slaEventsOf } from '../../lib/domain/sla/sla-events.ts'
import type { Dice } from './dice.ts'
import type { DemoLead } from './journey.ts'
import { after, DAY, MINUTE } from './moments.ts'
import { type DemoRules, placeAt } from './place-at.ts'
import type { DeedPlan } from './slots.ts'

export type DemoDecision = { memberId: MemberId; at: Millis; input: DecisionInput }

/** RFC 9562 version 7, its random part from the dice. */
const decisionIdAt = (at: Millis, dice: Dice): DecisionId => {
  const hex = (length: number): string => dice.string.hexadecimal({ length, casing: 'lower', prefix: '' })
  const time = at.toString(16).padStart(12, '0')
  return decisionIdSchema.parse(`${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(12)}`)
}

const LINES_SEEN = 8

/** What the rep had before the eyes: the strongest lines, and the clock. */
const seenAt = (
  lead: DemoLead,
  events: readonly DecisionEvent[],
  rules: DemoRules,
  at: Millis,
): Seen | null => {
  const { receipt, state, routes } = placeAt(lead, events, rules, at)
  if (!receipt) return null
  const clock = slaClock(
    slaEventsOf({ createdAt: toMillis(lead.input.createdAt), routes }, state),
    rules.policy,
    rules.calendars,
    at,
  )
  return {
    modelId: receipt.modelId,
    modelVersion: receipt.modelVersion,
    total: receipt.total,
    band: receipt.band,
    lines: receipt.lines
      .toSorted((left, right) => Math.abs(right.points) - Math.abs(left.points))
      .slice(0, LINES_SEEN)
      .map(({ key, label, points }) => ({ key, label, points })),
    sla: { state: clock.state, dueAt: clock.dueAt === null ? null : toInstant(clock.dueAt) },
  }
}

const dayOf = (at: Millis): string => toInstant(at).slice(0, 10)

/** What the plan adds to the common fields of a decision. */
const detailsOf = (plan: DeedPlan, at: Millis, previous: DecisionId | undefined) => {
  if (plan.kind === 'touch') return { channel: plan.channel, result: plan.result, note: null }
  if (plan.kind === 'snooze') return { until: toInstant(after(at, plan.days * DAY)), cause: plan.cause }
  if (plan.kind === 'undo') return { undoes: previous }
  if (plan.kind === 'accept') return {}
  const recycleOn = plan.recycleInDays === undefined ? null : dayOf(after(at, plan.recycleInDays * DAY))
  return { reason: plan.reason, note: plan.note ?? null, recycleOn }
}

const eventOf = (memberId: MemberId, input: DecisionInput): DecisionEvent =>
  decisionEventOf({ ...input, memberId, receivedAt: input.decidedAt })

/** The lead's decisions, each with what was to be seen at its moment. A lead of the pool has none. */
export const decideAll = (lead: DemoLead, rules: DemoRules, dice: Dice): DemoDecision[] => {
  const memberId = lead.input.ownerId
  if (memberId === null) return []
  const made: DemoDecision[] = []
  let at = lead.routedAt
  for (const plan of lead.deeds) {
    at = after(at, plan.afterMinutes * MINUTE)
    const events = made.map(({ input }) => eventOf(memberId, input))
    const input = decisionInputSchema.parse({
      id: decisionIdAt(at, dice),
      leadId: lead.input.id,
      kind: plan.kind,
      decidedAt: toInstant(at),
      seen: seenAt(lead, events, rules, at),
      ...detailsOf(plan, at, made.at(-1)?.input.id),
    })
    made.push({ memberId, at, input })
  }
  return made
}
