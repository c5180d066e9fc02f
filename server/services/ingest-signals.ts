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
import { batchAnswer } from './batch-answer.ts'
import { loadLeadsById, saveScores } from './lead-rows.ts'
import { type ParsedRow, parseRows } from './parse-rows.ts'
import { planSignals } from './plan-signals.ts'
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
    const signals = await loadSignalsById(
      writing,
      parsed.flatMap((row) => (row.ok ? [row.input.id] : [])),
    )
    const plan = planSignals(parsed, { signals, leadIds: new Set(leads.keys()) })
    await insertSignals(writing, plan.signals)
    const touched = new Set(plan.signals.map((signal) => signal.leadId))
    await saveScores(
      writing,
      await scoreLeads(
        writing,
        [...leads.values()].filter(({ id }) => touched.has(id)),
        now,
      ),
    )
    return batchAnswer(plan.results)
  })
}
