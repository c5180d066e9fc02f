import { type AppError, AuthError, ConflictError, NetworkError } from '../errors/app-error.ts'
import { isAnswer } from './forms.ts'

const parseRetryAfter = (header: string | null, clock: number): number | null => {
  if (header === null) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - clock)
}

const readBody = async (response: Response): Promise<{ code: string; message: string } | null> => {
  try {
    const body: unknown = await response.json()
    return isAnswer('error', body) ? body.error : null
  } catch {
    return null
  }
}

/** The error class of an answer that is no success: by status alone, never by its words. `clock` in epoch ms. */
export const errorOfResponse = async (response: Response, clock: number): Promise<AppError> => {
  const { status } = response
  const body = await readBody(response)
  const message = `expected success, got ${status} ${body?.message ?? response.statusText}`
  const retryAfter = parseRetryAfter(response.headers.get('retry-after'), clock)
  if (status === 401) return new AuthError('unauthorized', message)
  if (status === 429) return new NetworkError('rate_limited', message, retryAfter)
  if (status >= 500 || status === 408) return new NetworkError('unavailable', message, retryAfter)
  return new ConflictError(body?.code ?? `http_${status}`, message, status)
}

/** The error class of a request that got no whole answer. */
export const errorOfFailure = (thrown: unknown): AppError => {
  const isTimeout = thrown instanceof Error && thrown.name === 'TimeoutError'
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new NetworkError(isTimeout ? 'timeout' : 'offline', message, null, { cause: thrown })
}
