import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Millis, memberInputSchema } from '../lib/contract/index.ts'
import type { Auth } from './auth/auth.ts'
import type { Database } from './db/database.ts'
import { createWorkspace, defaultWorkspaceId } from './services/create-workspace.ts'
import { defaultModel } from './services/default-model.ts'
import { listWorkspaceIds } from './services/workspaces.ts'

const firstAdmin = memberInputSchema.parse({
  id: 'admin',
  name: 'Admin',
  email: 'admin@heatline.example',
  role: 'admin',
})

/**
 * Gives an empty database a workspace with one admin, whose token is written to `<dataDir>/admin.token`, readable by the
 * server's own user alone. Does nothing where there is a workspace already.
 */
export const firstStart = async (
  deps: { db: Database; auth: Auth; logger: Logger },
  dataDir: string,
  now: Millis,
): Promise<void> => {
  if ((await listWorkspaceIds(deps.db)).length > 0) return
  await createWorkspace(
    deps.db,
    { id: defaultWorkspaceId, name: 'Heatline', members: [firstAdmin], model: defaultModel },
    now,
  )
  const { token } = await deps.auth.issue({ workspaceId: defaultWorkspaceId, memberId: firstAdmin.id }, now)
  const path = join(dataDir, 'admin.token')
  await writeFile(path, `${token}\n`, { mode: 0o600 })
  deps.logger.info({ path }, "made a workspace; the admin's token is in this file")
}
