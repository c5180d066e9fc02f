import { Hono } from 'hono'
import {
  type AuthMethods,
  authMethodsSchema,
  demoSignInSchema,
  ErrorCode,
  tokenSchema,
} from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { defaultWorkspaceId } from '../services/create-workspace.ts'
import { findCaller, readMembers } from '../services/members.ts'

export const authRoutes = ({ db, auth, clock, demo }: AppDeps) =>
  new Hono<Env>()
    .get(
      '/auth/methods',
      describe({
        summary: 'How one can sign in here',
        tag: 'sign-in',
        answer: authMethodsSchema,
        open: true,
      }),
      async (c) =>
        c.json({
          methods: demo ? ['demo', 'token'] : ['token'],
          demoMembers: demo ? await readMembers(db, defaultWorkspaceId) : [],
        } satisfies AuthMethods),
    )
    .post(
      '/auth/demo',
      describe({
        summary: 'Sign in as a demo member; only where the server runs with HEATLINE_DEMO=1',
        tag: 'sign-in',
        body: demoSignInSchema,
        answer: tokenSchema,
        errors: [404],
        open: true,
      }),
      async (c) => {
        if (!demo) throw new ApiError(ErrorCode.notFound, 'this server has no demo')
        const { memberId } = await readBody(c, demoSignInSchema)
        const principal = { workspaceId: defaultWorkspaceId, memberId }
        if (!(await findCaller(db, principal))) throw new ApiError(ErrorCode.notFound, 'no such demo member')
        return c.json(await auth.issue(principal, clock()))
      },
    )
