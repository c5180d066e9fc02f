import { sql } from 'drizzle-orm'
import type { ExternalScore, LeadId } from '../../lib/contract/index.ts'
import { toInstant } from '../../lib/contract/index.ts'
import { rowsOf, textArray } from '../db/database.ts'
import type { externalScores } from '../db/schema.ts'
import type { Reading, Writing } from '../db/transaction.ts'

export type ExternalScoreRow = Omit<typeof externalScores.$inferSelect, 'workspaceId'>

/** The scores of each lead that were made elsewhere, by source. */
export const loadExternalScores = async (
  { tx, workspaceId }: Reading,
  leadIds: Iterable<LeadId>,
): Promise<Map<LeadId, ExternalScoreRow[]>> => {
  const rows = await rowsOf<ExternalScoreRow>(
    tx,
    sql`SELECT lead_id AS "leadId", source, total, lines, as_of AS "asOf" FROM external_scores
      WHERE workspace_id = ${workspaceId} AND lead_id = ANY(${textArray(leadIds)}) ORDER BY source`,
  )
  const byLead = new Map<LeadId, ExternalScoreRow[]>()
  for (const row of rows) byLead.set(row.leadId, [...(byLead.get(row.leadId) ?? []), row])
  return byLead
}

export const saveExternalScores = async (
  { tx, workspaceId }: Writing,
  rows: readonly ExternalScoreRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx.execute(sql`INSERT INTO external_scores (workspace_id, lead_id, source, total, lines, as_of)
    SELECT ${workspaceId}, "leadId", source, total, lines, "asOf"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("leadId" text, source text, total bigint,
      lines jsonb, "asOf" bigint)
    ON CONFLICT (workspace_id, lead_id, source) DO UPDATE SET total = excluded.total, lines = excluded.lines,
      as_of = excluded.as_of`)
}

/** A stored score as it travels inside its lead. */
export const externalScoreOf = ({ source, asOf, total, lines }: ExternalScoreRow): ExternalScore => ({
  source,
  asOf: toInstant(asOf),
  total,
  lines,
})
