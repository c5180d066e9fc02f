import { sql } from 'drizzle-orm'
import type { WorkspaceId } from '../../lib/contract/index.ts'
import { type Database, type Queries, rowsOf } from './database.ts'

/** A transaction that sees one workspace and nothing else. */
export type Reading = { tx: Queries; workspaceId: WorkspaceId }

/** The same, alone in writing to the workspace. `nextChangeNo` gives places in the feed, ascending. */
export type Writing = Reading & { nextChangeNo: () => number }

const enter = (tx: Queries, workspaceId: WorkspaceId) =>
  tx.execute(
    sql`SELECT set_config('role', 'heatline_app', true), set_config('app.workspace_id', ${workspaceId}, true)`,
  )

/** Reads one moment: all queries of `work` see the same commits, so that no page of the feed can skip one. */
export const readWorkspace = <Result>(
  database: Database,
  workspaceId: WorkspaceId,
  work: (reading: Reading) => Promise<Result>,
): Promise<Result> =>
  database.queries.transaction(
    async (tx) => {
      await enter(tx, workspaceId)
      return work({ tx, workspaceId })
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )

/**
 * Writes under the lock of the workspace's row, so that writers go one after the other and change numbers become
 * visible in the order in which they were given: whoever reads up to a number has seen everything below it.
 */
export const writeWorkspace = async <Result>(
  database: Database,
  workspaceId: WorkspaceId,
  work: (writing: Writing) => Promise<Result>,
): Promise<Result> => {
  const { result, isChanged } = await database.queries
    .transaction(async (tx) => {
      await enter(tx, workspaceId)
      const [locked] = await rowsOf<{ head: number }>(
        tx,
        sql`SELECT change_no AS head FROM workspaces WHERE id = ${workspaceId} FOR UPDATE`,
      )
      if (!locked) throw new Error(`no workspace ${workspaceId}`)
      let head = locked.head
      const nextChangeNo = () => {
        head += 1
        return head
      }
      const result = await work({ tx, workspaceId, nextChangeNo })
      const isChanged = head !== locked.head
      if (isChanged)
        await tx.execute(sql`UPDATE workspaces SET change_no = ${head} WHERE id = ${workspaceId}`)
      return { result, isChanged }
    })
    .finally(() => database.memory?.forget(workspaceId))
  if (isChanged) database.bell.ring(workspaceId)
  return result
}
