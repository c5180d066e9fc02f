import { sql } from 'drizzle-orm'
import type { Millis } from '../../lib/contract/index.ts'
import type { Database } from '../db/database.ts'

/** A client that was away for longer starts afresh. */
export const DEPARTURES_KEPT_DAYS = 90
const DAY_MS = 86_400_000

/** Deletes old tombstones, in all workspaces; cursors from before them are refused as stale from then on. */
export const forgetDepartures = async (db: Database, now: Millis): Promise<void> => {
  const before = now - DEPARTURES_KEPT_DAYS * DAY_MS
  await db.queries.execute(sql`WITH forgotten AS (
      DELETE FROM lead_departures WHERE left_at < ${before}::bigint RETURNING workspace_id, change_no
    ), floors AS (SELECT workspace_id, max(change_no) AS floor FROM forgotten GROUP BY workspace_id)
    UPDATE workspaces w SET departures_floor = greatest(w.departures_floor, floors.floor)
    FROM floors WHERE w.id = floors.workspace_id`)
  db.memory?.forgetAll()
}
