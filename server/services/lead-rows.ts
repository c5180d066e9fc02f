import { type SQL, sql } from 'drizzle-orm'
import type { LeadId } from '../../lib/contract/index.ts'
import { manyRowsOf, rowsOf, textArray } from '../db/database.ts'
import type { leads } from '../db/schema.ts'
import type { Reading, Writing } from '../db/transaction.ts'

export type LeadRow = Omit<typeof leads.$inferSelect, 'workspaceId'>

// Hand-written for bulk: one JSON parameter per statement is several times faster than a parameter per field.

/** The columns of {@link LeadRow}. */
export const leadColumns = (table: string): SQL =>
  sql.raw(`${table}.id, ${table}.owner_id AS "ownerId", ${table}.account_id AS "accountId", ${table}.facts,
    ${table}.email_domain_kind AS "emailDomainKind", ${table}.total, ${table}.band, ${table}.grade,
    ${table}.model_id AS "modelId", ${table}.model_version AS "modelVersion", ${table}.evaluated_at AS "evaluatedAt",
    ${table}.next_change_at AS "nextChangeAt", ${table}.queue_band AS "queueBand", ${table}.routes,
    ${table}.removed_at AS "removedAt", ${table}.change_no AS "changeNo"`)

/** The leads of the workspace that `where` picks, of the table as `l`; none that was taken back. */
export const loadLeads = async ({ tx, workspaceId }: Reading, where: SQL): Promise<Map<LeadId, LeadRow>> => {
  const rows = await manyRowsOf<LeadRow>(
    tx,
    sql`SELECT ${leadColumns('l')} FROM leads l
      WHERE l.workspace_id = ${workspaceId} AND l.removed_at IS NULL AND ${where}`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export const loadLeadsById = async (reading: Reading, ids: Iterable<LeadId>): Promise<Map<LeadId, LeadRow>> =>
  loadLeads(reading, sql`l.id = ANY(${textArray(ids)})`)

/** Which of these ids stand for leads that were taken back. */
export const loadRemovedIds = async (
  { tx, workspaceId }: Reading,
  ids: Iterable<LeadId>,
): Promise<Set<LeadId>> => {
  const rows = await rowsOf<{ id: LeadId }>(
    tx,
    sql`SELECT id FROM leads WHERE workspace_id = ${workspaceId} AND removed_at IS NOT NULL
      AND id = ANY(${textArray(ids)})`,
  )
  return new Set(rows.map((row) => row.id))
}

const leadRecord =
  sql.raw(`(id text, "ownerId" text, "accountId" text, facts jsonb, "emailDomainKind" text, total bigint,
  band text, grade text, "modelId" text, "modelVersion" integer, "evaluatedAt" bigint, "nextChangeAt" bigint,
  "queueBand" text, routes jsonb, "removedAt" bigint, "changeNo" bigint)`)

/** Inserts or overwrites whole leads. */
export const saveLeads = async ({ tx, workspaceId }: Writing, rows: readonly LeadRow[]): Promise<void> => {
  if (rows.length === 0) return
  await tx.execute(sql`INSERT INTO leads (workspace_id, id, owner_id, account_id, facts, email_domain_kind, total, band, grade,
      model_id, model_version, evaluated_at, next_change_at, queue_band, routes, removed_at, change_no)
    SELECT ${workspaceId}, id, "ownerId", "accountId", facts, "emailDomainKind", total, band, grade,
      "modelId", "modelVersion", "evaluatedAt", "nextChangeAt", "queueBand", routes, "removedAt", "changeNo"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ${leadRecord}
    ON CONFLICT (workspace_id, id) DO UPDATE SET owner_id = excluded.owner_id, account_id = excluded.account_id,
      facts = excluded.facts, email_domain_kind = excluded.email_domain_kind, total = excluded.total,
      band = excluded.band, grade = excluded.grade, model_id = excluded.model_id,
      model_version = excluded.model_version, evaluated_at = excluded.evaluated_at,
      next_change_at = excluded.next_change_at,
      queue_band = excluded.queue_band, routes = excluded.routes,
      removed_at = excluded.removed_at, change_no = excluded.change_no`)
}

/** Writes what scoring makes of leads that are there already, and their place in the feed. */
export const saveScores = async ({ tx, workspaceId }: Writing, rows: readonly LeadRow[]): Promise<void> => {
  if (rows.length === 0) return
  const scores = rows.map(({ facts: _, ...row }) => row)
  await tx.execute(sql`UPDATE leads l SET total = row.total, band = row.band, grade = row.grade, model_id = row."modelId",
      model_version = row."modelVersion", evaluated_at = row."evaluatedAt", next_change_at = row."nextChangeAt",
      queue_band = row."queueBand", routes = row.routes, change_no = row."changeNo"
    FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) AS row ${leadRecord}
    WHERE l.workspace_id = ${workspaceId} AND l.id = row.id`)
}
