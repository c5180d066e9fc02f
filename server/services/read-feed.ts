import { sql } from 'drizzle-orm'
import type { Change, Member, SyncQuery, WorkspaceId } from '../../lib/contract/index.ts'
import { type Database, rowsOf } from '../db/database.ts'
import { type Reading, readWorkspace } from '../db/transaction.ts'
import { assertFresh, type Cursor, readCursor, wholeSince, writeCursor } from './cursor.ts'
import { loadChanges } from './feed-changes.ts'
import { type FeedRange, type FeedSource, feedSourceNames, feedSources } from './feed-sources.ts'
import { sightOf } from './sight.ts'

type Bounds = { head: number; departuresFloor: number; sightNo: number }
type Key = { source: FeedSource; changeNo: number }
export type FeedPage = { changes: Change[]; cursor: string; hasMore: boolean }

const loadBounds = async ({ tx, workspaceId }: Reading, memberId: string): Promise<Bounds> => {
  const [bounds] = await rowsOf<Bounds>(
    tx,
    sql`SELECT w.change_no AS head, w.departures_floor AS "departuresFloor", m.sight_no AS "sightNo"
      FROM workspaces w JOIN members m ON m.workspace_id = w.id WHERE w.id = ${workspaceId} AND m.id = ${memberId}`,
  )
  if (!bounds) throw new Error(`no member ${memberId} in workspace ${workspaceId}`)
  return bounds
}

/** The next places in the feed that hold something to see; every source gives its first ones, then they compete. */
const loadKeys = ({ tx }: Reading, range: FeedRange, count: number): Promise<readonly Key[]> => {
  const parts = feedSourceNames.map(
    (
      source,
    ) => sql`(SELECT ${source}::text AS source, f.change_no AS "changeNo" FROM ${feedSources[source](range)}
      AND f.change_no > ${range.after} ORDER BY f.change_no LIMIT ${count})`,
  )
  return rowsOf<Key>(
    tx,
    sql`SELECT source, "changeNo" FROM (${sql.join(parts, sql` UNION ALL `)}) places ORDER BY "changeNo" LIMIT ${count}`,
  )
}

const loadPage = async (reading: Reading, range: FeedRange, keys: readonly Key[]): Promise<Change[]> => {
  const upTo = keys.at(-1)?.changeNo ?? range.after
  const placed = []
  for (const source of new Set(keys.map((key) => key.source)))
    placed.push(...(await loadChanges[source](reading, { ...range, upTo })))
  return placed.sort((a, b) => a.changeNo - b.changeNo).map(({ change }) => change)
}

/** One page of what a member may see, in the order in which it became so. Throws stale_cursor where there would be gaps. */
export const readFeed = (
  db: Database,
  workspaceId: WorkspaceId,
  member: Member,
  query: SyncQuery,
): Promise<FeedPage> =>
  readWorkspace(db, workspaceId, async (reading) => {
    const bounds = await loadBounds(reading, member.id)
    const cursor: Cursor =
      query.cursor === undefined ? { position: 0, from: bounds.head } : readCursor(query.cursor)
    assertFresh(cursor, bounds)
    const end = { cursor: writeCursor({ position: bounds.head, from: null }), hasMore: false }
    if (cursor.position === bounds.head) return { changes: [], ...end }
    const sight = await sightOf(reading, member)
    const range = { workspaceId, sight, after: cursor.position, wholeSince: wholeSince(cursor) }
    const keys = await loadKeys(reading, range, query.limit + 1)
    const page = keys.slice(0, query.limit)
    const changes = await loadPage(reading, range, page)
    const position = page.at(-1)?.changeNo
    if (keys.length <= query.limit || position === undefined) return { changes, ...end }
    return { changes, cursor: writeCursor({ position, from: cursor.from }), hasMore: true }
  })
