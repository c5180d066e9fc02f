import type { Thousandths } from '../../lib/contract/index.ts'
import { type Account, type Lead, type Score, type Signal, toInstant } from '../../lib/contract/index.ts'
import type { AccountFacts } from '../db/schema.ts'
import { type ExternalScoreRow, externalScoreOf } from './external-score-rows.ts'
import type { LeadRow } from './lead-rows.ts'
import type { SignalRow } from './signal-rows.ts'

const signalOf = ({ leadId: _, accountId: _of, at, ...signal }: SignalRow): Signal => ({
  ...signal,
  at: toInstant(at),
})

const scoreOf = (row: LeadRow): Score | null => {
  const { total, band, grade, modelId, modelVersion, evaluatedAt, nextChangeAt } = row
  if (total === null || band === null || modelId === null || modelVersion === null || evaluatedAt === null)
    return null
  return {
    total: total as Thousandths,
    band,
    grade,
    modelId,
    modelVersion,
    evaluatedAt: toInstant(evaluatedAt),
    nextChangeAt: nextChangeAt === null ? null : toInstant(nextChangeAt),
  }
}

/** A stored lead as it travels. */
export const leadOf = (
  row: LeadRow,
  signals: readonly SignalRow[],
  externalScores: readonly ExternalScoreRow[],
): Lead => ({
  id: row.id,
  ownerId: row.ownerId,
  accountId: row.accountId,
  emailDomainKind: row.emailDomainKind,
  ...row.facts,
  signals: signals.map(signalOf),
  score: scoreOf(row),
  routes: row.routes.map(({ at, band }) => ({ at: toInstant(at), band })),
  externalScores: externalScores.map(externalScoreOf),
})

/** A stored account as it travels. */
export const accountOf = (
  id: Account['id'],
  facts: AccountFacts,
  signals: readonly SignalRow[],
): Account => ({
  id,
  ...facts,
  signals: signals.map(signalOf),
})
