import { Hono } from 'hono'
import { z } from 'zod'
import { rejectReasonSchema } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace, writeWorkspace } from '../db/transaction.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBody } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { loadRejectReasons, putRejectReasons } from '../services/documents.ts'

const rejectReasonsSchema = z
  .strictObject({
    rejectReasons: z
      .array(rejectReasonSchema)
      .min(1)
      .max(100)
      .refine((all) => new Set(all.map((one) => one.code)).size === all.length, 'expected each code once'),
  })
  .meta({ id: 'RejectReasons' })

export const rejectReasonRoutes = (deps: AppDeps) => {
  const { db } = deps
  return new Hono<Env>()
    .get(
      '/reject-reasons',
      describe({
        summary: 'The coded reasons to reject, in order',
        tag: 'workspace',
        answer: rejectReasonsSchema,
      }),
      signedIn(deps),
      async (c) =>
        c.json({ rejectReasons: await readWorkspace(db, c.get('principal').workspaceId, loadRejectReasons) }),
    )
    .put(
      '/reject-reasons',
      describe({
        summary: 'Replace the list of reasons',
        tag: 'workspace',
        body: rejectReasonsSchema,
        answer: rejectReasonsSchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const body = await readBody(c, rejectReasonsSchema)
        await writeWorkspace(db, c.get('principal').workspaceId, (writing) =>
          putRejectReasons(writing, body.rejectReasons),
        )
        return c.json(body)
      },
    )
}
