import { toThousandths } from '../../lib/contract/convert.ts'
import {
  type BatchAnswer,
  externalScoreInputSchema,
  type LeadId,
  type Millis,
  type RowResult,
  toMillis,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import type { Database } from '../db/database.ts'
import { writeWorkspace } from '../db/transaction.ts'
import { batchAnswer } from './batch-answer.ts'
import { type ExternalScoreRow, loadExternalScores, saveExternalScores } from './external-score-rows.ts'
import { loadLeadsById, saveScores } from './lead-rows.ts'
import { type GoodRow, type ParsedRow, parseRows } from './parse-rows.ts'
import { asJson, sameJson } from './same-json.ts'
import { scoreLeads } from './score-leads.ts'

/** A row is answered by the lead that it is about. */
const rowSchema = externalScoreInputSchema.transform((score) => ({ ...score, id: score.leadId }))
type ScoreRow = ReturnType<typeof rowSchema.parse>

const storedOf = ({ leadId, source, asOf, total, lines }: ScoreRow): ExternalScoreRow =>
  asJson({
    leadId,
    source,
    asOf: toMillis(asOf),
    total: toThousandths(total),
    lines: lines.map(({ label, points }) => ({ label, points: toThousandths(points) })),
  })

const refused = (
  { index, id }: GoodRow<ScoreRow>,
  path: string,
  message: string,
  got: string,
): RowResult => ({
  index,
  id,
  status: 'refused',
  faults: [{ path, message, got: JSON.stringify(got) }],
})

const keyOf = ({ leadId, source }: { leadId: LeadId; source: string }): string => `${source} ${leadId}`

/** Goes through the rows in order, as if each were sent alone. An older score than the one that is there does not replace it. */
const planScores = (
  rows: readonly ParsedRow<ScoreRow>[],
  known: { scores: readonly ExternalScoreRow[]; leadIds: ReadonlySet<LeadId> },
) => {
  const latest = new Map(known.scores.map((score) => [keyOf(score), score]))
  const planned = new Map<string, ExternalScoreRow>()
  const planRow = (row: GoodRow<ScoreRow>): RowResult => {
    const { index, id, input } = row
    if (!known.leadIds.has(input.leadId))
      return refused(row, '/leadId', 'expected a lead of this workspace', input.leadId)
    const score = storedOf(input)
    const before = latest.get(keyOf(score))
    if (before && sameJson(before, score)) return { index, id, status: 'unchanged' }
    if (before && before.asOf > score.asOf)
      return refused(row, '/asOf', 'expected a newer score than the one that is there', input.asOf)
    latest.set(keyOf(score), score)
    planned.set(keyOf(score), score)
    return { index, id, status: before ? 'updated' : 'created' }
  }
  const results = rows.map(
    (row): RowResult =>
      row.ok ? planRow(row) : { index: row.index, id: row.id, status: 'refused', faults: row.faults },
  )
  return { results, scores: [...planned.values()] }
}

/** Keeps scores that were made elsewhere, one per lead and source; every row is answered, the good ones land together. */
export const ingestScores = (
  db: Database,
  workspaceId: WorkspaceId,
  rows: readonly unknown[],
  now: Millis,
): Promise<BatchAnswer> => {
  const parsed = parseRows(rowSchema, rows)
  const wanted = new Set(parsed.flatMap((row) => (row.ok ? [row.input.leadId] : [])))
  return writeWorkspace(db, workspaceId, async (writing) => {
    const leads = await loadLeadsById(writing, wanted)
    const scores = [...(await loadExternalScores(writing, wanted)).values()].flat()
    const plan = planScores(parsed, { scores, leadIds: new Set(leads.keys()) })
    await saveExternalScores(writing, plan.scores)
    const touched = new Set(plan.scores.map((score) => score.leadId))
    const changed = [...leads.values()].filter(({ id }) => touched.has(id))
    await saveScores(writing, await scoreLeads(writing, changed, now))
    return batchAnswer(plan.results)
  })
}
