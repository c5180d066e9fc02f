import { type SQL, sql } from 'drizzle-orm'
import type { LeadId, Millis, WorkspaceId } from '../../lib/contract/index.ts'
import { type Database, rowsOf } from '../db/database.ts'
import { type Reading, readWorkspace, writeWorkspace } from '../db/transaction.ts'
import { loadLeadsById, saveScores } from './lead-rows.ts'
import { scoreLeads } from './score-leads.ts'
import { listWorkspaceIds } from './workspaces.ts'

/** Leads per transaction: other writers of the workspace wait no longer than one of these takes. */
const CHUNK = 500

const pickLeads =
  (which: SQL, after: string) =>
  async ({ tx, workspaceId }: Reading): Promise<LeadId[]> => {
    const rows = await rowsOf<{ id: LeadId }>(
      tx,
      sql`SELECT l.id FROM leads l JOIN workspaces w ON w.id = l.workspace_id
        WHERE l.workspace_id = ${workspaceId} AND l.removed_at IS NULL AND l.id > ${after} AND ${which} ORDER BY l.id LIMIT ${CHUNK}`,
    )
    return rows.map((row) => row.id)
  }

const rescore = async (
  db: Database,
  workspaceId: WorkspaceId,
  which: SQL,
  clock: () => Millis,
): Promise<number> => {
  let count = 0
  let after = ''
  for (;;) {
    const ids = await readWorkspace(db, workspaceId, pickLeads(which, after))
    const last = ids.at(-1)
    if (last === undefined) return count
    await writeWorkspace(db, workspaceId, async (writing) => {
      const leads = await loadLeadsById(writing, ids)
      // By the clock of this chunk: what came while it waited for its turn counts.
      await saveScores(writing, await scoreLeads(writing, [...leads.values()], clock()))
    })
    count += ids.length
    after = last
  }
}

/** Scores every lead that another model than the published one has scored, in chunks. Answers how many. */
export const rescoreOutdated = (
  db: Database,
  workspaceId: WorkspaceId,
  clock: () => Millis,
): Promise<number> =>
  rescore(
    db,
    workspaceId,
    sql`(l.model_id, l.model_version) IS DISTINCT FROM (w.model_id, w.model_version)`,
    clock,
  )

/** Scores every lead of the workspace, in chunks: what orders the queue has changed. Answers how many. */
export const rescoreAll = (db: Database, workspaceId: WorkspaceId, clock: () => Millis): Promise<number> =>
  rescore(db, workspaceId, sql`true`, clock)

/** Scores every lead, of whatever workspace, whose band changes by time alone and has come to it. Answers how many. */
export const rescoreDue = async (db: Database, clock: () => Millis): Promise<number> => {
  const now = clock()
  let count = 0
  for (const workspaceId of await listWorkspaceIds(db))
    count += await rescore(db, workspaceId, sql`l.next_change_at <= ${now}`, clock)
  return count
}
