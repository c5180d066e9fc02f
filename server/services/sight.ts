import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Member, MemberId } from '../../lib/contract/index.ts'
import { textArray } from '../db/database.ts'
import { members } from '../db/schema.ts'
import type { Reading } from '../db/transaction.ts'

/** Whose leads a member may see, besides the pool's: everybody's, or these owners'. */
export type Sight = 'all' | readonly MemberId[]

/** An admin sees the workspace, a manager the team's leads, a rep the own ones. A manager without a team is a rep here. */
export const sightOf = async ({ tx, workspaceId }: Reading, member: Member): Promise<Sight> => {
  if (member.role === 'admin') return 'all'
  if (member.role === 'rep' || member.team === null) return [member.id]
  const team = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.team, member.team)))
  return team.map((one) => one.id)
}

/** Whether a lead of this owner (null: the pool) is in sight. */
export const sees = (sight: Sight, ownerId: MemberId | null): boolean =>
  sight === 'all' || ownerId === null || sight.includes(ownerId)

/** The same as SQL, for a column that holds an owner. */
export const inSight = (sight: Sight, owner: SQL): SQL =>
  sight === 'all' ? sql`true` : sql`(${owner} IS NULL OR ${owner} = ANY(${textArray(sight)}))`
