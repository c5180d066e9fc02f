import {
  type BatchAnswer,
  type LeadId,
  type Millis,
  type SignalInput,
  signalInputSchema,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import type { Database } from '../db/database.ts'
import { writeWorkspace } from '../db/transaction.ts'
import { answerSignals, signalsToInsert } from './answer-signals.ts'
import { batchAnswer } from './batch-answer.ts'
import { loadLeadsById, saveScores } from './lead-rows.ts'
import { type ParsedRow, parseRows } from './parse-rows.ts'
import { scoreLeads } from './score-leads.ts'
import { insertSignals, loadSignalsById } from './signal-rows.ts'

const leadIdsOf = (rows: readonly ParsedRow<SignalInput>[]): Set<LeadId> =>
  new Set(rows.flatMap((row) => (row.ok ? [row.input.leadId] : [])))

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
    const leadIds = new Set(leads.keys())
    const sent = signalsToInsert(parsed, leadIds)
    const inserted = await insertSignals(writing, [...sent.values()])
    const there = await loadSignalsById(
      writing,
      [...sent.keys()].filter((id) => !inserted.has(id)),
    )
    const touched = new Set([...inserted].map((id) => sent.get(id)?.leadId))
    const toScore = [...leads.values()].filter((lead) => touched.has(lead.id))
    await saveScores(writing, await scoreLeads(writing, toScore, now))
    return batchAnswer(answerSignals(parsed, { leadIds, stored: new Map([...sent, ...there]), inserted }))
  })
}
