import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { z } from 'zod'
import { ErrorCode } from '../../lib/contract/index.ts'
import type { AppDeps } from '../app-deps.ts'
import { ApiError } from '../http/api-error.ts'
import { describe } from '../http/describe.ts'
import type { Env } from '../http/env.ts'

const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' })

export const healthRoutes = ({ db }: AppDeps) =>
  new Hono<Env>().get(
    '/healthz',
    describe({
      summary: 'Whether the server and its database answer',
      tag: 'operations',
      answer: healthSchema,
      errors: [503],
      open: true,
    }),
    async (c) => {
      try {
        await db.queries.execute(sql`SELECT 1`)
      } catch (cause) {
        throw new ApiError(ErrorCode.unavailable, 'the database does not answer', undefined, { cause })
      }
      return c.json({ status: 'ok' } satisfies z.infer<typeof healthSchema>)
    },
  )
