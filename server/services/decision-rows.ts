import { type SQL, sql } from 'drizzle-orm'
import {
  type Decision,
  type DecisionId,
  type DecisionInput,
  type LeadId,
  type MemberId,
  type Millis,
  toInstant,
  toMillis,
} from '../../lib/contract/index.ts'
import { type DecisionEvent, decisionEventOf } from '../../lib/domain/decisions/decision-event.ts'
import { manyRowsOf, textArray } from '../db/database.ts'
import type { decisions } from '../db/schema.ts'
import type { Reading, Writing } from '../db/transaction.ts'

export type DecisionRow = Omit<typeof decisions.$inferSelect, 'workspaceId' | 'id'> & { id: DecisionId }

/** The columns of {@link DecisionRow}. */
export const decisionColumns = (table: string): SQL =>
  sql.raw(
    `${['id', 'kind', 'seen', 'details', 'claimed'].map((name) => `${table}.${name}`).join(', ')},
    ${table}.lead_id AS "leadId", ${table}.member_id AS "memberId", ${table}.decided_at AS "decidedAt",
    ${table}.received_at AS "receivedAt", ${table}.change_no AS "changeNo"`,
  )

/** The fields of its kind, as DecisionInput parsed them; a lead that was added travels by itself. */
const fieldsOf = ({ details: { lead: _, ...fields } }: DecisionRow) => fields as Partial<Decision>

/** A stored decision as it travels. */
export const decisionOf = (row: DecisionRow): Decision => ({
  id: row.id,
  leadId: row.leadId,
  kind: row.kind,
  decidedAt: toInstant(row.decidedAt),
  receivedAt: toInstant(row.receivedAt),
  memberId: row.memberId,
  seen: row.seen,
  ...fieldsOf(row),
  ...(row.claimed ? { claimed: true } : {}),
})

export const decisionEventOfRow = (row: DecisionRow): DecisionEvent => decisionEventOf(decisionOf(row))

export const eventsByLead = (rows: readonly DecisionRow[]): Map<LeadId, DecisionEvent[]> => {
  const byLead = new Map<LeadId, DecisionEvent[]>()
  for (const row of rows) {
    const known = byLead.get(row.leadId)
    if (known) known.push(decisionEventOfRow(row))
    else byLead.set(row.leadId, [decisionEventOfRow(row)])
  }
  return byLead
}

/** A decision that was just taken, as it is stored. */
export const decisionRowOf = (
  { id, leadId, kind, decidedAt, seen, ...details }: DecisionInput,
  taken: { memberId: MemberId; receivedAt: Millis; claimed: boolean; changeNo: number },
): DecisionRow => ({ id, leadId, kind, decidedAt: toMillis(decidedAt), seen, details, ...taken })

/** The decisions of these ids or of these leads. */
export const loadDecisions = async (
  { tx, workspaceId }: Reading,
  by: { ids: Iterable<DecisionId> } | { leadIds: Iterable<LeadId> },
): Promise<readonly DecisionRow[]> => {
  const where =
    'ids' in by
      ? sql`d.id = ANY(${textArray(by.ids)}::uuid[])`
      : sql`d.lead_id = ANY(${textArray(by.leadIds)})`
  return manyRowsOf<DecisionRow>(
    tx,
    sql`SELECT ${decisionColumns('d')} FROM decisions d WHERE d.workspace_id = ${workspaceId} AND ${where}`,
  )
}

export const insertDecisions = async (
  { tx, workspaceId }: Writing,
  rows: readonly DecisionRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx.execute(sql`INSERT INTO decisions (workspace_id, id, lead_id, member_id, kind, decided_at, received_at, seen,
      details, claimed, change_no)
    SELECT ${workspaceId}, id, "leadId", "memberId", kind, "decidedAt", "receivedAt", seen, details, claimed, "changeNo"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id uuid, "leadId" text, "memberId" text, kind text,
      "decidedAt" bigint, "receivedAt" bigint, seen jsonb, details jsonb, claimed boolean, "changeNo" bigint)`)
}
