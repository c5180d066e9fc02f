import type { WorkspaceId } from '../../lib/contract/index.ts'
import type { Database } from '../db/database.ts'
import { ApiError } from '../http/api-error.ts'
import type { Caller } from './members.ts'
import { readFeed } from './read-feed.ts'

/** Whether a member's feed goes on after a cursor: with a change, or with the answer that one has to start afresh. */
export const hasNews = async (
  db: Database,
  caller: Caller & { principal: { workspaceId: WorkspaceId } },
  cursor: string,
): Promise<boolean> => {
  try {
    const { changes } = await readFeed(db, caller.principal.workspaceId, caller, { cursor, limit: 1 })
    return changes.length > 0
  } catch (error) {
    if (error instanceof ApiError && error.code === 'stale_cursor') return true
    throw error
  }
}
