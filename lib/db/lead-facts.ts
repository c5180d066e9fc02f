import { toMillis } from '../contract/convert.ts'
import type { Lead, Score, Signal } from '../contract/index.ts'
import type { ScorableSignal } from '../domain/scoring/scorable.ts'
import type { LeadFacts, ServerScore } from './rows.ts'

/** A signal as it came off the wire. */
export const scorableSignalOf = ({
  id,
  type,
  at,
  properties,
  sessionId,
  initiator,
}: Signal): ScorableSignal => ({
  id,
  type,
  at: toMillis(at),
  properties,
  sessionId,
  initiator,
})

const scoreOf = (score: Score): ServerScore => ({
  ...score,
  evaluatedAt: toMillis(score.evaluatedAt),
  nextChangeAt: score.nextChangeAt === null ? null : toMillis(score.nextChangeAt),
})

/** A lead as it came off the wire. */
export const leadFactsOf = (lead: Lead, generation: number): LeadFacts => ({
  id: lead.id,
  name: lead.name,
  email: lead.email,
  phone: lead.phone,
  title: lead.title,
  source: lead.source,
  createdAt: toMillis(lead.createdAt),
  serverOwnerId: lead.ownerId,
  attributes: lead.attributes,
  linkedinUrl: lead.linkedinUrl,
  crmUrl: lead.crmUrl,
  recordUrls: lead.recordUrls,
  tags: lead.tags,
  outcome: lead.outcome,
  accountId: lead.accountId,
  emailDomainKind: lead.emailDomainKind,
  signals: lead.signals.map(scorableSignalOf),
  score: lead.score && scoreOf(lead.score),
  routes: lead.routes.map(({ at, band }) => ({ at: toMillis(at), band })),
  externalScores: lead.externalScores.map((score) => ({ ...score, asOf: toMillis(score.asOf) })),
  generation,
})
