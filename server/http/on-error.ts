import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { ErrorCode } from '../../lib/contract/errors.ts'
import type { ErrorBody } from '../../lib/contract/index.ts'
import { ApiError } from './api-error.ts'
import type { Env } from './env.ts'
import { errorFacts } from './error-facts.ts'

const answer = (c: Context, error: ApiError) => {
  const { code, message, details, status } = error
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  return c.json(
    { error: { code, message, ...(details ? { details: [...details] } : {}) } } satisfies ErrorBody,
    status,
  )
}

/** Every failure becomes `{error: {code, message, details?}}`; what nobody expected is logged and told to no one. */
export const onError =
  (logger: Logger): ErrorHandler<Env> =>
  (error, c) => {
    if (error instanceof ApiError) return answer(c, error)
    if (error instanceof HTTPException && error.status === 413)
      return answer(c, new ApiError(ErrorCode.bodyTooLarge, error.message))
    logger.error({ requestId: c.get('requestId'), error: errorFacts(error) }, 'request failed')
    return answer(c, new ApiError(ErrorCode.internal, 'the server failed; try again later'))
  }

/** Unknown paths, and known ones by another method. */
export const onNotFound = (c: Context) =>
  answer(c, new ApiError(ErrorCode.notFound, `no ${c.req.method} ${c.req.path} here`))
