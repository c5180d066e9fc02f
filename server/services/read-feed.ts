import { sql } from 'drizzle-orm'
import type { Change, Member, SyncQuery, WorkspaceId } from '../../lib/contract/index.ts'
import { type Database, rowsOf } from '../db/database.ts'
import { type Reading, readWorkspace } from '../db/transaction.ts'
import { assertFresh, type Cursor, type FeedBounds, readCursor, wholeSince, writeCursor } from './cursor.ts'
import { loadChanges } from './feed-changes.ts'
import { type FeedRange, type FeedSource, feedSourceNames, feedSources } from './feed-sources.ts'
import type { Caller } from './members.ts'
import { sightOf } from './sight.ts'

export type FeedPage = { changes: Change[]; cursor: string; hasMore: boolean }

const loadBounds = async ({ tx, workspaceId }: Reading, memberId: string): Promise<FeedBounds> => {
  const [bounds] = await rowsOf<FeedBounds>(
    tx,
    sql`SELECT w.change_no AS head, w.departures_floor AS "departuresFloor", m.sight_no AS "sightNo"
      FROM workspaces w JOIN members m ON m.workspace_id = w.id WHERE w.id = ${workspaceId} AND m.id = ${memberId}`,
  )
  if (!bounds) throw new Error(`no member ${memberId} in workspace ${workspaceId}`)
  return bounds
}

/** Where the next page ends, which sources are in it, and whether there is more. */
type Extent = { upTo: number | null; sources: FeedSource[]; hasMore: boolean }

/** Every source gives its first places, then they compete for the page. */
const measure = async ({ tx }: Reading, range: FeedRange, limit: number): Promise<Extent> => {
  const parts = feedSourceNames.map(
    (
      source,
    ) => sql`(SELECT ${source}::text AS source, f.change_no AS "changeNo" FROM ${feedSources[source](range)}
      AND f.change_no > ${range.after} ORDER BY f.change_no LIMIT ${limit + 1})`,
  )
  const [extent] = await rowsOf<Extent>(
    tx,
    sql`WITH places AS (
        SELECT source, "changeNo", row_number() OVER (ORDER BY "changeNo") AS place
        FROM (${sql.join(parts, sql` UNION ALL `)}) sources
      )
      SELECT max("changeNo") FILTER (WHERE place <= ${limit}) AS "upTo", count(*) > ${limit} AS "hasMore",
        coalesce(json_agg(DISTINCT source) FILTER (WHERE place <= ${limit}), '[]') AS sources
      FROM places`,
  )
  return extent ?? { upTo: null, sources: [], hasMore: false }
}

const loadPage = async (
  reading: Reading,
  part: FeedRange & { upTo: number },
  sources: readonly FeedSource[],
) => {
  const placed = []
  for (const source of sources) placed.push(...(await loadChanges[source](reading, part)))
  return placed.sort((a, b) => a.changeNo - b.changeNo).map(({ change }) => change)
}

const cursorOf = (query: SyncQuery, bounds: FeedBounds): Cursor => {
  const cursor = query.cursor === undefined ? { position: 0, from: bounds.head } : readCursor(query.cursor)
  assertFresh(cursor, bounds)
  return cursor
}

const lastPage = (changes: Change[], { head }: FeedBounds): FeedPage => ({
  changes,
  cursor: writeCursor({ position: head, from: null }),
  hasMore: false,
})

const readPage = async (reading: Reading, member: Member, query: SyncQuery): Promise<FeedPage> => {
  const bounds = await loadBounds(reading, member.id)
  const cursor = cursorOf(query, bounds)
  const sight = await sightOf(reading, member)
  const { workspaceId } = reading
  const range = { workspaceId, sight, after: cursor.position, wholeSince: wholeSince(cursor) }
  const { upTo, sources, hasMore } = await measure(reading, range, query.limit)
  if (upTo === null) return lastPage([], bounds)
  const changes = await loadPage(reading, { ...range, upTo }, sources)
  if (!hasMore) return lastPage(changes, bounds)
  return { changes, cursor: writeCursor({ position: upTo, from: cursor.from }), hasMore: true }
}

/**
 * One page of what a member may see, in the order in which it became so. Throws stale_cursor where there would be gaps.
 * `bounds` were read at the door: where nothing is new, nothing more is asked of the database.
 */
export const readFeed = async (
  db: Database,
  workspaceId: WorkspaceId,
  { member, bounds }: Caller,
  query: SyncQuery,
): Promise<FeedPage> => {
  if (cursorOf(query, bounds).position === bounds.head) return lastPage([], bounds)
  return readWorkspace(db, workspaceId, (reading) => readPage(reading, member, query))
}
