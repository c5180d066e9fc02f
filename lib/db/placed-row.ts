import type { Millis, Receipt } from '../contract/index.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'
import type { LeadState } from '../domain/decisions/fold-decisions.ts'
import { place } from '../domain/queue/place.ts'
import { queueKey } from '../domain/queue/queue-order.ts'
import type { ScorableLead } from '../domain/scoring/scorable.ts'
import { slaEventsOf } from '../domain/sla/sla-events.ts'
import type { AccountRow, LeadFacts, LeadRow } from './rows.ts'
import type { Rules } from './rules.ts'

/** The lead as the engine asks for it; the account travels beside the row because many leads share it. */
export const scorableLeadOf = (facts: LeadFacts, account: AccountRow | null): ScorableLead => ({
  id: facts.id,
  email: facts.email,
  emailDomainKind: facts.emailDomainKind,
  title: facts.title,
  source: facts.source,
  createdAt: facts.createdAt,
  attributes: facts.attributes,
  account,
})

export type PlacedLead = { row: LeadRow; receipt: Receipt | null; state: LeadState }

/** The row as it is stored: the facts, and where they put the lead by these rules at this moment. */
export const placeLead = (
  facts: LeadFacts,
  context: { account: AccountRow | null; events: readonly DecisionEvent[]; rules: Rules; now: Millis },
): PlacedLead => {
  const { account, events, rules, now } = context
  const lead = { ...scorableLeadOf(facts, account), routes: facts.routes }
  const { receipt, state, ...placement } = place({ ...rules, lead, signals: facts.signals, events, now })
  const total = placement.total ?? (0 as NonNullable<typeof placement.total>)
  const [, due, minusTotal] = queueKey(placement.place, {
    dueAt: placement.dueAt,
    total,
    createdAt: facts.createdAt,
    id: facts.id,
  })
  const { createdAt: _, routes: __, ...clock } = slaEventsOf(facts, state)
  const row: LeadRow = {
    ...facts,
    ...placement,
    due,
    minusTotal,
    accountName: account?.name ?? null,
    clock,
    pending: events.some((event) => event.receivedAt === null),
  }
  return { row, receipt, state }
}
