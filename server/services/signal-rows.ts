import { type SQL, sql } from 'drizzle-orm'
import type { AccountId, LeadId, SignalId } from '../../lib/contract/index.ts'
import { manyRowsOf, rowsOf, textArray } from '../db/database.ts'
import type { signals } from '../db/schema.ts'
import type { Reading, Writing } from '../db/transaction.ts'

export type SignalRow = Omit<typeof signals.$inferSelect, 'workspaceId'>

const selectSignals = ({ tx, workspaceId }: Reading, where: SQL): Promise<readonly SignalRow[]> =>
  manyRowsOf<SignalRow>(
    tx,
    sql`SELECT id, lead_id AS "leadId", account_id AS "accountId", type, at, properties, session_id AS "sessionId", initiator
      FROM signals WHERE workspace_id = ${workspaceId} AND ${where} ORDER BY at, id`,
  )

export const loadSignalsById = async (
  reading: Reading,
  ids: readonly SignalId[],
): Promise<Map<SignalId, SignalRow>> => {
  if (ids.length === 0) return new Map()
  const rows = await selectSignals(reading, sql`id = ANY(${textArray(ids)})`)
  return new Map(rows.map((row) => [row.id, row]))
}

const groupBy = <Id>(
  rows: readonly SignalRow[],
  idOf: (row: SignalRow) => Id | null,
): Map<Id, SignalRow[]> => {
  const groups = new Map<Id, SignalRow[]>()
  for (const row of rows) {
    const id = idOf(row)
    if (id === null) continue
    const known = groups.get(id)
    if (known) known.push(row)
    else groups.set(id, [row])
  }
  return groups
}

/** The signals of each lead, oldest first. */
export const loadSignals = async (
  reading: Reading,
  leadIds: Iterable<LeadId>,
): Promise<Map<LeadId, SignalRow[]>> => {
  const rows = await selectSignals(reading, sql`lead_id = ANY(${textArray(leadIds)})`)
  return groupBy(rows, (row) => row.leadId)
}

/** What was seen of each account as a whole, oldest first. */
export const loadAccountSignals = async (
  reading: Reading,
  accountIds: Iterable<AccountId>,
): Promise<Map<AccountId, SignalRow[]>> => {
  const rows = await selectSignals(reading, sql`account_id = ANY(${textArray(accountIds)})`)
  return groupBy(rows, (row) => row.accountId)
}

/** Inserts those whose ids are new, and answers their ids. */
export const insertSignals = async (
  { tx, workspaceId }: Writing,
  signals: readonly SignalRow[],
): Promise<Set<SignalId>> => {
  if (signals.length === 0) return new Set()
  const [inserted] = await rowsOf<{ ids: SignalId[] }>(
    tx,
    sql`WITH inserted AS (
        INSERT INTO signals (workspace_id, id, lead_id, account_id, type, at, properties, session_id, initiator)
        SELECT ${workspaceId}, id, "leadId", "accountId", type, at, properties, "sessionId", initiator
        FROM jsonb_to_recordset(${JSON.stringify(signals)}::jsonb) AS row (id text, "leadId" text, "accountId" text, type text,
          at bigint, properties jsonb, "sessionId" text, initiator text)
        ON CONFLICT DO NOTHING RETURNING id
      ) SELECT coalesce(json_agg(id), '[]') AS ids FROM inserted`,
  )
  return new Set(inserted?.ids)
}
