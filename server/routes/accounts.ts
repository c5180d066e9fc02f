import { Hono } from 'hono'
import { accountIdSchema, accountReceiptSchema, ErrorCode } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { readWorkspace } from '../db/transaction.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'
import { signedIn } from '../http/signed-in.ts'
import { readAccountReceipt } from '../services/account-receipt.ts'

export const accountRoutes = (deps: AppDeps) => {
  const { db, clock } = deps
  return new Hono<Env>().get(
    '/accounts/:id/receipt',
    describe({
      summary:
        'A whole account, scored: what its people and what was seen of it add, also people out of your sight',
      tag: 'accounts',
      answer: accountReceiptSchema,
      errors: [404],
    }),
    signedIn(deps),
    async (c) => {
      const id = accountIdSchema.safeParse(c.req.param('id'))
      const receipt = id.success
        ? await readWorkspace(db, c.get('principal').workspaceId, (reading) =>
            readAccountReceipt(reading, c.get('member'), id.data, clock()),
          )
        : null
      if (!receipt) throw new ApiError(ErrorCode.notFound, 'no such account')
      return c.json(receipt)
    },
  )
}
