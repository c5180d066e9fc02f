import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Member, WorkspaceId } from '../../lib/contract/index.ts'
import type { Principal } from '../auth/auth.ts'
import type { Database } from '../db/database.ts'
import { members } from '../db/schema.ts'
import { type Reading, readWorkspace } from '../db/transaction.ts'

const columns = {
  id: members.id,
  name: members.name,
  email: members.email,
  role: members.role,
  team: members.team,
}

/** The member behind a token; null once removed. */
export const findMember = (db: Database, { workspaceId, memberId }: Principal): Promise<Member | null> =>
  readWorkspace(db, workspaceId, async ({ tx }) => {
    const found = await tx
      .select(columns)
      .from(members)
      .where(and(eq(members.workspaceId, workspaceId), eq(members.id, memberId), isNull(members.removedAt)))
    return found[0] ?? null
  })

/** Members who have access, by id. */
export const listMembers = ({ tx, workspaceId }: Reading): Promise<Member[]> =>
  tx
    .select(columns)
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), isNull(members.removedAt)))
    .orderBy(asc(members.id))

/** The same, as a transaction of its own. */
export const readMembers = (db: Database, workspaceId: WorkspaceId): Promise<Member[]> =>
  readWorkspace(db, workspaceId, listMembers)
