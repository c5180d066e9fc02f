import type { Millis, ScoringModel } from '../../lib/contract/index.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import type { AccountFacts, StoredRoute } from '../db/schema.ts'
import type { Writing } from '../db/transaction.ts'
import { loadAccounts } from './account-rows.ts'
import { loadSlaPolicy } from './documents.ts'
import type { LeadRow } from './lead-rows.ts'
import { loadPublishedModel } from './published-model.ts'
import { scorableLeadOf, scorableSignalOf } from './scorable-row.ts'
import { loadSignals, type SignalRow } from './signal-rows.ts'

type Rules = { model: ScoringModel; routedBands: ReadonlySet<string>; now: Millis }

/** A lead is routed when it enters a band that has a target: there the rep's clock starts or tightens. */
const routesAfter = (row: LeadRow, band: string, { routedBands, now }: Rules): readonly StoredRoute[] =>
  band !== row.band && routedBands.has(band) ? [...row.routes, { at: now, band }] : row.routes

const scored = (
  row: LeadRow,
  account: AccountFacts | null,
  signals: readonly SignalRow[],
  rules: Rules,
): LeadRow => {
  const receipt = evaluate(
    rules.model,
    scorableLeadOf(row, account),
    signals.map(scorableSignalOf),
    rules.now,
  )
  return {
    ...row,
    total: receipt.total,
    band: receipt.band,
    grade: receipt.grade,
    modelId: receipt.modelId,
    modelVersion: receipt.modelVersion,
    evaluatedAt: receipt.at,
    nextChangeAt: receipt.nextChangeAt,
    routes: routesAfter(row, receipt.band, rules),
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
  const rules = { model, routedBands: new Set(policy?.targets.map((target) => target.band)), now }
  const accounts = await loadAccounts(writing, new Set(leads.flatMap((lead) => lead.accountId ?? [])))
  const signals = await loadSignals(
    writing,
    leads.map((lead) => lead.id),
  )
  return leads.map((lead) => {
    const account = lead.accountId ? (accounts.get(lead.accountId) ?? null) : null
    return { ...scored(lead, account, signals.get(lead.id) ?? [], rules), changeNo: writing.nextChangeNo() }
  })
}
