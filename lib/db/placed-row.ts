import type { Millis, Receipt, Thousandths } from '../contract/index.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'
import type { LeadState } from '../domain/decisions/fold-decisions.ts'
import { pendingOwner } from '../domain/decisions/owner-after.ts'
import { place } from '../domain/queue/place.ts'
import { queueKey } from '../domain/queue/queue-order.ts'
import type { ScorableLead } from '../domain/scoring/scorable.ts'
import { slaEventsOf } from '../domain/sla/sla-events.ts'
import { leadKeys } from './record-keys.ts'
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

type PlacedBy = {
  account: AccountRow | null
  events: readonly DecisionEvent[]
  rules: Rules
  now: Millis
}

const NOTHING = 0 as Thousandths

// Field by field, here and in lead-facts.ts: spreading an object of thirty fields takes as long as scoring the lead.
const rowOf = (
  facts: LeadFacts,
  placed: ReturnType<typeof place>,
  { account, events, rules }: PlacedBy,
): LeadRow => {
  const { id, createdAt } = facts
  const { state } = placed
  const total = placed.total ?? NOTHING
  const [, due, minusTotal] = queueKey(placed.place, { dueAt: placed.dueAt, total, createdAt, id })
  const { touches, closedAt, pauses } = slaEventsOf(facts, state)
  const ownerId = pendingOwner(facts.serverOwnerId, events)
  return {
    id,
    name: facts.name,
    email: facts.email,
    phone: facts.phone,
    title: facts.title,
    source: facts.source,
    createdAt,
    serverOwnerId: facts.serverOwnerId,
    ownerId,
    attributes: facts.attributes,
    linkedinUrl: facts.linkedinUrl,
    crmUrl: facts.crmUrl,
    recordUrls: facts.recordUrls ?? [],
    tags: facts.tags,
    outcome: facts.outcome,
    accountId: facts.accountId,
    emailDomainKind: facts.emailDomainKind,
    signals: facts.signals,
    score: facts.score,
    routes: facts.routes,
    externalScores: facts.externalScores,
    generation: facts.generation,
    place: placed.place,
    lane: placed.lane,
    band: placed.band,
    total: placed.total,
    grade: placed.grade,
    dueAt: placed.dueAt,
    warnsAt: placed.warnsAt,
    changesAt: placed.changesAt,
    topLine: placed.topLine,
    status: placed.status,
    snoozedUntil: state.snoozedUntil,
    decidedAt: state.decidedAt,
    disputed: state.disputes.size > 0,
    hasNotes: events.some(({ note }) => Boolean(note)),
    due,
    minusTotal,
    ownerKey: ownerId ?? '',
    accountName: account?.name ?? null,
    clock: { touches, closedAt, pauses },
    keys: leadKeys(facts, rules.customSites),
    pending: events.some((event) => event.receivedAt === null),
  }
}

/** The row as it is stored: the facts, and where they put the lead by these rules at this moment. */
export const placeLead = (facts: LeadFacts, by: PlacedBy): PlacedLead => {
  const { account, events, rules, now } = by
  const { signals, routes, externalScores } = facts
  const { model, policy, calendars, orderBy } = rules
  const lead = { ...scorableLeadOf(facts, account), routes, externalScores }
  const placed = place({ lead, signals, events, model, policy, calendars, orderBy, now })
  return { row: rowOf(facts, placed, by), receipt: placed.receipt, state: placed.state }
}
