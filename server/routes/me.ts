import { Hono } from 'hono'
import { type Me, meSchema, toInstant } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { signedIn } from '../http/signed-in.ts'
import { findWorkspace } from '../services/workspaces.ts'

export const meRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>().get(
    '/me',
    describe({ summary: 'Who the token belongs to', tag: 'sign-in', answer: meSchema }),
    signedIn(deps),
    async (c) => {
      const workspace = await findWorkspace(db, c.get('principal').workspaceId)
      return c.json({ member: c.get('member'), workspace, serverTime: toInstant(clock()) } satisfies Me)
    },
  )
}
