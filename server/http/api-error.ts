import { ErrorCode as codes } from '../../lib/contract/errors.ts'
import type { ErrorCode, Fault } from '../../lib/contract/index.ts'

const statuses = {
  [codes.malformedJson]: 400,
  [codes.invalidBody]: 422,
  [codes.invalidQuery]: 422,
  [codes.bodyTooLarge]: 413,
  [codes.unsupportedMediaType]: 415,
  [codes.unauthorized]: 401,
  [codes.forbidden]: 403,
  [codes.notFound]: 404,
  [codes.conflict]: 409,
  [codes.staleCursor]: 410,
  [codes.rateLimited]: 429,
  [codes.unavailable]: 503,
  [codes.internal]: 500,
} as const satisfies Record<ErrorCode, number>

/** A refusal with its answer: code, status by code, what was expected, and the faults one by one. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly details: readonly Fault[] | undefined

  constructor(code: ErrorCode, message: string, details?: readonly Fault[], options?: ErrorOptions) {
    super(message, options)
    this.name = 'ApiError'
    this.code = code
    this.details = details
  }

  get status() {
    return statuses[this.code]
  }
}
