import {
  type AccountId,
  type BatchAnswer,
  type LeadId,
  type Millis,
  type SignalInput,
  signalInputSchema,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import type { Database } from '../db/database.ts'
import { type Writing, writeWorkspace } from '../db/transaction.ts'
import { loadAccounts } from './account-rows.ts'
import { answerSignals, signalsToInsert } from './answer-signals.ts'
import { batchAnswer } from './batch-answer.ts'
import { type LeadRow, loadLeadsById, saveScores } from './lead-rows.ts'
import { type ParsedRow, parseRows } from './parse-rows.ts'
import { scoreLeads } from './score-leads.ts'
import { showAccounts } from './show-leads.ts'
import { insertSignals, loadSignalsById, type SignalRow } from './signal-rows.ts'

type Parsed = readonly ParsedRow<SignalInput>[]

const leadIdsOf = (rows: Parsed): Set<LeadId> =>
  new Set(rows.flatMap((row) => (row.ok ? (row.input.leadId ?? []) : [])))

const accountIdsOf = (rows: Parsed): Set<AccountId> =>
  new Set(rows.flatMap((row) => (row.ok ? (row.input.accountId ?? []) : [])))

/** What is new of a lead makes its score; what is new of an account is sent to all who see one of its leads. */
const tellOf = async (
  writing: Writing,
  signals: readonly SignalRow[],
  leads: ReadonlyMap<LeadId, LeadRow>,
  now: Millis,
): Promise<void> => {
  const touched = new Set(signals.map(({ leadId }) => leadId))
  const toScore = [...leads.values()].filter((lead) => touched.has(lead.id))
  await saveScores(writing, await scoreLeads(writing, toScore, now))
  await showAccounts(
    writing,
    signals.flatMap(({ accountId }) => accountId ?? []),
  )
}

/** Inserts signals once by id and scores their leads; every row is answered, the good ones land together. */
export const ingestSignals = (
  db: Database,
  workspaceId: WorkspaceId,
  rows: readonly unknown[],
  now: Millis,
): Promise<BatchAnswer> => {
  const parsed = parseRows(signalInputSchema, rows)
  return writeWorkspace(db, workspaceId, async (writing) => {
    const leads = await loadLeadsById(writing, leadIdsOf(parsed))
    const accounts = await loadAccounts(writing, accountIdsOf(parsed))
    const subjects = { leads: new Set(leads.keys()), accounts: new Set(accounts.keys()) }
    const sent = signalsToInsert(parsed, subjects)
    const inserted = await insertSignals(writing, [...sent.values()])
    const there = await loadSignalsById(
      writing,
      [...sent.keys()].filter((id) => !inserted.has(id)),
    )
    const isNew = (signal: SignalRow) => inserted.has(signal.id)
    await tellOf(writing, [...sent.values()].filter(isNew), leads, now)
    return batchAnswer(answerSignals(parsed, { subjects, stored: new Map([...sent, ...there]), inserted }))
  })
}
