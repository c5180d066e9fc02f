import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Member, WorkspaceId } from '../../lib/contract/index.ts'
import type { Principal } from '../auth/auth.ts'
import { type Database, rowsOf } from '../db/database.ts'
import { members } from '../db/schema.ts'
import { type Reading, readWorkspace } from '../db/transaction.ts'
import type { FeedBounds } from './cursor.ts'

const columns = {
  id: members.id,
  name: members.name,
  email: members.email,
  role: members.role,
  team: members.team,
}

/** A member at the door, and how far the feed has come for it. */
export type Caller = { member: Member; bounds: FeedBounds }

const loadCaller = async (db: Database, { workspaceId, memberId }: Principal): Promise<Caller | null> => {
  const [found] = await rowsOf<Member & FeedBounds>(
    db.queries,
    sql`SELECT m.id, m.name, m.email, m.role, m.team, m.sight_no AS "sightNo",
        w.change_no AS head, w.departures_floor AS "departuresFloor"
      FROM members m JOIN workspaces w ON w.id = m.workspace_id
      WHERE m.workspace_id = ${workspaceId} AND m.id = ${memberId} AND m.removed_at IS NULL`,
  )
  if (!found) return null
  const { sightNo, head, departuresFloor, ...member } = found
  return { member, bounds: { sightNo, head, departuresFloor } }
}

/**
 * The member behind a token; null once removed. By its whole key, as there is no workspace to be in yet; and all that a poll
 * needs which finds nothing new.
 */
export const findCaller = (db: Database, principal: Principal): Promise<Caller | null> => {
  const load = () => loadCaller(db, principal)
  return db.memory ? db.memory.recall(principal.workspaceId, `caller ${principal.memberId}`, load) : load()
}

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
