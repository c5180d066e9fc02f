import type { Context } from 'hono'
import type { z } from 'zod'
import { ErrorCode, faultsOf } from '../../lib/contract/errors.ts'
import { ApiError } from './api-error.ts'

/** The query by its schema, or refused with every fault. */
export const readQuery = <Schema extends z.ZodType>(c: Context, schema: Schema): z.infer<Schema> => {
  const query = c.req.query()
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  throw new ApiError(ErrorCode.invalidQuery, 'the query does not fit', faultsOf(parsed.error, query))
}
