import { sql } from 'drizzle-orm'
import type { AccountId } from '../../lib/contract/index.ts'
import { manyRowsOf, textArray } from '../db/database.ts'
import type { AccountFacts } from '../db/schema.ts'
import type { Reading, Writing } from '../db/transaction.ts'

export const loadAccounts = async (
  { tx, workspaceId }: Reading,
  ids: Iterable<AccountId>,
): Promise<Map<AccountId, AccountFacts>> => {
  const wanted = [...ids]
  if (wanted.length === 0) return new Map()
  const rows = await manyRowsOf<{ id: AccountId; facts: AccountFacts }>(
    tx,
    sql`SELECT id, facts FROM accounts WHERE workspace_id = ${workspaceId} AND id = ANY(${textArray(wanted)})`,
  )
  return new Map(rows.map((row) => [row.id, row.facts]))
}

/** Inserts or overwrites accounts, each at a new place in the feed. */
export const saveAccounts = async (
  { tx, workspaceId, nextChangeNo }: Writing,
  accounts: ReadonlyMap<AccountId, AccountFacts>,
): Promise<void> => {
  if (accounts.size === 0) return
  const rows = [...accounts].map(([id, facts]) => ({ id, facts, changeNo: nextChangeNo() }))
  await tx.execute(sql`INSERT INTO accounts (workspace_id, id, facts, change_no)
    SELECT ${workspaceId}, id, facts, "changeNo"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id text, facts jsonb, "changeNo" bigint)
    ON CONFLICT (workspace_id, id) DO UPDATE SET facts = excluded.facts, change_no = excluded.change_no`)
}
