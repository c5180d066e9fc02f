import { eq } from 'drizzle-orm'
import type { WorkspaceId } from '../../lib/contract/index.ts'
import type { Database } from '../db/database.ts'
import { workspaces } from '../db/schema.ts'
import { readWorkspace } from '../db/transaction.ts'

export type Workspace = { id: WorkspaceId; name: string }

export const findWorkspace = (db: Database, workspaceId: WorkspaceId): Promise<Workspace> =>
  readWorkspace(db, workspaceId, async ({ tx }) => {
    const [found] = await tx
      .select({ id: workspaces.id, name: workspaces.name })
      .from(workspaces)
      .where(eq(workspaces.id, workspaceId))
    if (!found) throw new Error(`no workspace ${workspaceId}`)
    return found
  })

/** Every workspace of the database; for the server's own work, never for a request. */
export const listWorkspaceIds = async (db: Database): Promise<WorkspaceId[]> =>
  (await db.queries.select({ id: workspaces.id }).from(workspaces).orderBy(workspaces.id)).map(({ id }) => id)
