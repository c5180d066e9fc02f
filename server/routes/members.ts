import { Hono } from 'hono'
import { z } from 'zod'
import {
  BATCH_ROWS,
  batchAnswerSchema,
  ErrorCode,
  memberIdSchema,
  memberInputSchema,
  tokenSchema,
} from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { writeWorkspace } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { batchOf, describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { readBatch } from '../http/read-body.ts'
import { signedIn } from '../http/signed-in.ts'
import { ingestMembers } from '../services/ingest-members.ts'
import { findCaller } from '../services/members.ts'
import { removeMember } from '../services/remove-member.ts'

const memberBatchSchema = z.strictObject({ members: z.array(z.unknown()).min(1).max(BATCH_ROWS) })
const removedSchema = z.object({ removed: memberIdSchema }).meta({ id: 'MemberRemoved' })

const noSuchMember = () => new ApiError(ErrorCode.notFound, 'no such member')

/** An id that could be nobody's is like one that is nobody's. */
const memberIdOf = (text: string) => {
  const parsed = memberIdSchema.safeParse(text)
  if (!parsed.success) throw noSuchMember()
  return parsed.data
}

export const memberRoutes = (deps: AppDeps) => {
  const { db, auth, clock } = deps
  return new Hono<Env>()
    .put(
      '/members',
      describe({
        summary: 'Insert or update members, idempotent by id; each row is answered',
        tag: 'workspace',
        body: batchOf('members', memberInputSchema),
        answer: batchAnswerSchema,
        errors: [403],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const { members } = await readBatch(c, memberBatchSchema)
        return c.json(await ingestMembers(db, c.get('principal').workspaceId, members, c.get('member').id))
      },
    )
    .delete(
      '/members/:id',
      describe({
        summary: "Take a member's access away; the leads go back to the pool",
        tag: 'workspace',
        answer: removedSchema,
        errors: [403, 404, 409],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const id = memberIdOf(c.req.param('id'))
        if (id === c.get('member').id)
          throw new ApiError(ErrorCode.conflict, 'another admin can remove you, so that one always remains')
        await writeWorkspace(db, c.get('principal').workspaceId, (writing) =>
          removeMember(writing, id, clock()),
        )
        return c.json({ removed: id })
      },
    )
    .post(
      '/members/:id/token',
      describe({
        summary: 'A personal token for a member',
        tag: 'workspace',
        answer: tokenSchema,
        errors: [403, 404],
      }),
      signedIn(deps, 'admin'),
      async (c) => {
        const principal = { ...c.get('principal'), memberId: memberIdOf(c.req.param('id')) }
        if (!(await findCaller(db, principal))) throw noSuchMember()
        return c.json(await auth.issue(principal, clock()))
      },
    )
}
