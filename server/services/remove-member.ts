import { and, eq, isNull, sql } from 'drizzle-orm'
import { ErrorCode, type MemberId, type Millis } from '../../lib/contract/index.ts'
import { members } from '../db/schema.ts'
import type { Writing } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { loadLeads, saveLeads } from './lead-rows.ts'
import { announceMoves } from './show-leads.ts'

/** Gives all leads of a member back to the pool. */
const releaseLeads = async (writing: Writing, memberId: MemberId, now: Millis): Promise<void> => {
  const owned = [...(await loadLeads(writing, sql`l.owner_id = ${memberId}`)).values()]
  const released = owned.map((lead) => ({ ...lead, ownerId: null, changeNo: writing.nextChangeNo() }))
  await saveLeads(writing, released)
  await announceMoves(
    writing,
    released.map((lead) => ({ lead, from: memberId })),
    now,
  )
}

/**
 * Takes a member's access away at once. The leads go back to the pool; the name stays, for what was decided.
 * Throws not_found when there is no such member.
 */
export const removeMember = async (writing: Writing, memberId: MemberId, now: Millis): Promise<void> => {
  const { tx, workspaceId, nextChangeNo } = writing
  const removed = await tx
    .update(members)
    .set({ removedAt: now, changeNo: nextChangeNo() })
    .where(and(eq(members.workspaceId, workspaceId), eq(members.id, memberId), isNull(members.removedAt)))
    .returning({ id: members.id })
  if (removed.length === 0) throw new ApiError(ErrorCode.notFound, 'no such member')
  await releaseLeads(writing, memberId, now)
}
