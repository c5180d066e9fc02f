import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { AccountId, LeadId, MemberId, Millis } from '../../lib/contract/index.ts'
import { decisions } from '../db/schema.ts'
import type { Writing } from '../db/transaction.ts'
import type { LeadRow } from './lead-rows.ts'

/** A lead that changes hands: from whom (null: the pool) to whom. */
export type Move = { lead: LeadRow; from: MemberId | null }

/** A tombstone to those who saw the lead: it goes to others, or altogether. */
export const recordDepartures = async (
  writing: Writing,
  departures: readonly Move[],
  now: Millis,
): Promise<void> => {
  const { tx, workspaceId, nextChangeNo } = writing
  if (departures.length === 0) return
  const rows = departures.map(({ lead, from }) => ({ leadId: lead.id, from, changeNo: nextChangeNo() }))
  await tx.execute(sql`INSERT INTO lead_departures (workspace_id, lead_id, previous_owner_id, left_at, change_no)
    SELECT ${workspaceId}, "leadId", "from", ${now}::bigint, "changeNo"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("leadId" text, "from" text, "changeNo" bigint)
    ON CONFLICT (workspace_id, lead_id, previous_owner_id)
    DO UPDATE SET left_at = excluded.left_at, change_no = excluded.change_no`)
}

const reshow = async (
  { tx, workspaceId, nextChangeNo }: Writing,
  table: 'accounts' | 'decisions',
  ids: readonly string[],
): Promise<void> => {
  if (ids.length === 0) return
  const rows = ids.map((id) => ({ id, changeNo: nextChangeNo() }))
  const type = table === 'decisions' ? sql.raw('uuid') : sql.raw('text')
  await tx.execute(sql`UPDATE ${sql.raw(table)} shown SET change_no = row."changeNo"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (id ${type}, "changeNo" bigint)
    WHERE shown.workspace_id = ${workspaceId} AND shown.id = row.id`)
}

/** Sends accounts again to whoever may see them now: a lead that comes into sight brings its company. */
export const showAccounts = (writing: Writing, ids: Iterable<AccountId>): Promise<void> =>
  reshow(writing, 'accounts', [...new Set(ids)])

const decisionsOf = async ({ tx, workspaceId }: Writing, leadIds: readonly LeadId[]): Promise<string[]> => {
  const rows = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.workspaceId, workspaceId), inArray(decisions.leadId, [...leadIds])))
    .orderBy(asc(decisions.changeNo))
  return rows.map((row) => row.id)
}

/** A lead that leaves the pool comes into nobody's sight: all saw it there. */
const comesIntoSight = ({ from }: Move): boolean => from !== null

/**
 * Makes a change of hands known: a tombstone to those who lose sight of the lead, its account and its earlier decisions to
 * those who see it now. The lead itself, with its new owner, is written by the caller.
 */
export const announceMoves = async (writing: Writing, moves: readonly Move[], now: Millis): Promise<void> => {
  // Nobody loses sight of a lead that comes back to the pool.
  await recordDepartures(
    writing,
    moves.filter(({ lead }) => lead.ownerId !== null),
    now,
  )
  const shown = moves.filter(comesIntoSight).map(({ lead }) => lead)
  if (shown.length === 0) return
  await showAccounts(
    writing,
    shown.flatMap((lead) => lead.accountId ?? []),
  )
  const ids = shown.map((lead) => lead.id)
  await reshow(writing, 'decisions', await decisionsOf(writing, ids))
}
