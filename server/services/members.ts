import DataLoader from 'dataloader'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Member, WorkspaceId } from '../../lib/contract/index.ts'
import type { Principal } from '../auth/auth.ts'
import { type Database, rowsOf, textArray } from '../db/database.ts'
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

type CallerRow = Pick<Principal, 'workspaceId'> & Member & FeedBounds

const keyOf = ({ workspaceId, memberId }: Principal): string => JSON.stringify([workspaceId, memberId])

/** For each principal, in their order, the member behind it. */
const loadCallers = async (
  db: Database,
  principals: readonly Principal[],
): Promise<readonly (Caller | null)[]> => {
  const rows = await rowsOf<CallerRow>(
    db.queries,
    sql`SELECT m.workspace_id AS "workspaceId", m.id, m.name, m.email, m.role, m.team,
        m.sight_no AS "sightNo", w.change_no AS head, w.departures_floor AS "departuresFloor"
      FROM unnest(${textArray(principals.map((one) => one.workspaceId))}, ${textArray(principals.map((one) => one.memberId))})
        AS asked (workspace_id, id)
      JOIN members m USING (workspace_id, id) JOIN workspaces w ON w.id = m.workspace_id
      WHERE m.removed_at IS NULL`,
  )
  const found = new Map(
    rows.map(({ workspaceId, sightNo, head, departuresFloor, ...member }) => [
      keyOf({ workspaceId, memberId: member.id }),
      { member, bounds: { sightNo, head, departuresFloor } },
    ]),
  )
  return principals.map((principal) => found.get(keyOf(principal)) ?? null)
}

/** Who comes to the door in the same turn of the event loop is looked up together; nothing is kept for who comes later. */
const doorOf = (db: Database): DataLoader<Principal, Caller | null> =>
  new DataLoader((principals) => loadCallers(db, principals), {
    cache: false,
    batchScheduleFn: (dispatch) => setImmediate(dispatch),
  })

const doors = new WeakMap<Database, DataLoader<Principal, Caller | null>>()

/**
 * The member behind a token; null once removed. By its whole key, as there is no workspace to be in yet; and all that a poll
 * needs which finds nothing new.
 */
export const findCaller = (db: Database, principal: Principal): Promise<Caller | null> => {
  const door = doors.get(db) ?? doorOf(db)
  doors.set(db, door)
  const load = () => door.load(principal)
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
