import type { Millis, ScoringModel } from '../../lib/contract/index.ts'
import { orderingScore, orderingSource } from '../../lib/domain/queue/ordering-score.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import type { AccountFacts, StoredRoute } from '../db/schema.ts'
import type { Writing } from '../db/transaction.ts'
import { loadAccounts } from './account-rows.ts'
import { loadScoringSettings, loadSlaPolicy } from './documents.ts'
import { type ExternalScoreRow, loadExternalScores } from './external-score-rows.ts'
import type { LeadRow } from './lead-rows.ts'
import { loadPublishedModel } from './published-model.ts'
import { scorableLeadOf, scorableSignalOf } from './scorable-row.ts'
import { loadSignals, type SignalRow } from './signal-rows.ts'

type Rules = { model: ScoringModel; routedBands: ReadonlySet<string>; orderBy: string; now: Millis }

/** A lead is routed when it enters a band that has a target, or its band gets one: there the rep's clock starts or tightens. */
export const routed = (row: LeadRow, band: string, at: Millis): readonly StoredRoute[] => [
  ...row.routes,
  { at, band },
]

const routesAfter = (
  row: LeadRow,
  band: string | null,
  { routedBands, now }: Rules,
): readonly StoredRoute[] =>
  band !== null && band !== row.queueBand && routedBands.has(band) ? routed(row, band, now) : row.routes

const scored = (
  row: LeadRow,
  account: AccountFacts | null,
  signals: readonly SignalRow[],
  externalScores: readonly ExternalScoreRow[],
  rules: Rules,
): LeadRow => {
  const receipt = evaluate(
    rules.model,
    scorableLeadOf(row, account),
    signals.map(scorableSignalOf),
    rules.now,
  )
  const { band: queueBand } = orderingScore(rules.model, receipt, externalScores, rules.orderBy)
  return {
    ...row,
    total: receipt.total,
    band: receipt.band,
    grade: receipt.grade,
    modelId: receipt.modelId,
    modelVersion: receipt.modelVersion,
    evaluatedAt: receipt.at,
    nextChangeAt: receipt.nextChangeAt,
    queueBand,
    routes: routesAfter(row, queueBand, rules),
  }
}

/**
 * The leads as the published model scores them now, each at a new place in the feed; not yet stored. Their accounts and
 * signals are taken from the database. Without a model they stay as they are.
 */
export const scoreLeads = async (
  writing: Writing,
  leads: readonly LeadRow[],
  now: Millis,
): Promise<LeadRow[]> => {
  if (leads.length === 0) return []
  const model = await loadPublishedModel(writing)
  if (!model) return leads.map((lead) => ({ ...lead, changeNo: writing.nextChangeNo() }))
  const policy = await loadSlaPolicy(writing)
  const { orderBy } = await loadScoringSettings(writing)
  const rules = { model, routedBands: new Set(policy?.targets.map((target) => target.band)), orderBy, now }
  const accounts = await loadAccounts(writing, new Set(leads.flatMap((lead) => lead.accountId ?? [])))
  const ids = leads.map((lead) => lead.id)
  const signals = await loadSignals(writing, ids)
  const external = orderingSource(orderBy) === null ? new Map() : await loadExternalScores(writing, ids)
  return leads.map((lead) => {
    const account = lead.accountId ? (accounts.get(lead.accountId) ?? null) : null
    const row = scored(lead, account, signals.get(lead.id) ?? [], external.get(lead.id) ?? [], rules)
    return { ...row, changeNo: writing.nextChangeNo() }
  })
}
