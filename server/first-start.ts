import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Millis, memberInputSchema } from '../lib/contract/index.ts'
import type { Auth } from './auth/auth.ts'
import type { Database } from './db/database.ts'
import { createWorkspace, defaultWorkspaceId } from './services/create-workspace.ts'
import { defaultModel } from './services/default-model.ts'
import { findCaller } from './services/members.ts'
import { listWorkspaceIds } from './services/workspaces.ts'

type Deps = { db: Database; auth: Auth; logger: Logger }

const firstAdmin = memberInputSchema.parse({
  id: 'admin',
  name: 'Admin',
  email: 'admin@heatline.example',
  role: 'admin',
})

const principal = { workspaceId: defaultWorkspaceId, memberId: firstAdmin.id }
const pathIn = (dataDir: string): string => join(dataDir, 'admin.token')

const writeToken = async ({ auth }: Deps, dataDir: string, now: Millis): Promise<void> => {
  const { token } = await auth.issue(principal, now)
  await writeFile(pathIn(dataDir), `${token}\n`, { mode: 0o600 })
}

/**
 * Tokens end, and only an admin's makes new ones: a start writes the first admin's anew once it has ended, so that whoever owns
 * the server is never locked out. Where the file was taken away, or that member removed, there is none to renew.
 */
const renewToken = async (deps: Deps, dataDir: string, now: Millis): Promise<void> => {
  const old = await readFile(pathIn(dataDir), 'utf8').catch(() => null)
  if (old === null || (await deps.auth.verify(old.trim(), now))) return
  if ((await findCaller(deps.db, principal))?.member.role !== 'admin') return
  await writeToken(deps, dataDir, now)
  deps.logger.info({ path: pathIn(dataDir) }, "the admin's token had ended; a new one is in this file")
}

/**
 * Gives an empty database a workspace with one admin, whose token is written to `<dataDir>/admin.token`, readable by the
 * server's own user alone. Where there is a workspace already, an ended token of that admin is renewed.
 */
export const firstStart = async (deps: Deps, dataDir: string, now: Millis): Promise<void> => {
  if ((await listWorkspaceIds(deps.db)).length > 0) return renewToken(deps, dataDir, now)
  await createWorkspace(
    deps.db,
    { id: defaultWorkspaceId, name: 'Heatline', members: [firstAdmin], model: defaultModel },
    now,
  )
  await writeToken(deps, dataDir, now)
  deps.logger.info({ path: pathIn(dataDir) }, "made a workspace; the admin's token is in this file")
}
