import { toMillis } from '../../lib/contract/index.ts'
import type { ScorableLead, ScorableSignal } from '../../lib/domain/scoring/scorable.ts'
import type { AccountFacts } from '../db/schema.ts'
import type { LeadRow } from './lead-rows.ts'
import type { SignalRow } from './signal-rows.ts'

/** A stored lead as the engine takes it. */
export const scorableLeadOf = (row: LeadRow, account: AccountFacts | null): ScorableLead => ({
  id: row.id,
  email: row.facts.email,
  emailDomainKind: row.emailDomainKind,
  title: row.facts.title,
  source: row.facts.source,
  createdAt: toMillis(row.facts.createdAt),
  attributes: row.facts.attributes,
  account,
})

export const scorableSignalOf = ({ leadId: _, accountId: _of, ...signal }: SignalRow): ScorableSignal =>
  signal
