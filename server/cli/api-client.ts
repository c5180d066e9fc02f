import type { z } from 'zod'
import { ErrorCode, errorBodySchema } from '../../lib/contract/errors.ts'
import { CliError, CliErrorCode } from './cli-error.ts'

/** `attempts` includes the first one; the wait doubles from `firstWaitMs` and ends early when `signal` aborts. */
export type RetryPlan = { attempts: number; firstWaitMs: number }
const patient: RetryPlan = { attempts: 6, firstWaitMs: 500 }
const LONGEST_WAIT_MS = 30_000
const TIMEOUT_MS = 60_000

export type ApiOptions = {
  server: string
  token?: string
  retry?: RetryPlan
  signal?: AbortSignal
  /** Hears of every failed attempt that will be tried again. */
  onRetry?: (words: string) => void
}

/** `body` is JSON text: large batches are put together from rows that were serialised once. */
type ApiRequest = { method: 'GET' | 'PUT' | 'POST'; path: string; body?: string }
type Attempt = { response: Response } | { failure: string; cause?: unknown; waitMs?: number }

const wait = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done)
  })

const retryAfterMs = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, LONGEST_WAIT_MS) : undefined
}

const attempt = async (
  { server, token }: ApiOptions,
  { method, path, body }: ApiRequest,
): Promise<Attempt> => {
  try {
    const response = await fetch(`${server}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body ?? null,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.status < 500 && response.status !== 429) return { response }
    const waitMs = retryAfterMs(response)
    const text = await response.text()
    return {
      failure: `${response.status} ${text.slice(0, 200)}`,
      ...(waitMs === undefined ? {} : { waitMs }),
    }
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
    return { failure: reason instanceof Error ? reason.message || reason.name : String(reason), cause }
  }
}

const gaveUp = (options: ApiOptions, request: ApiRequest, failure: string, cause: unknown): CliError =>
  new CliError(
    cause ? CliErrorCode.unreachable : CliErrorCode.serverFailed,
    {
      where: `${request.method} ${options.server}${request.path}`,
      expected: 'an answer of the Heatline API',
      got: failure,
      ...(cause ? { advice: 'is it running there? --server names another place' } : {}),
    },
    { cause },
  )

/** Network errors, 5xx and 429 are tried again with back-off; every other answer is handed on. */
const send = async (options: ApiOptions, request: ApiRequest): Promise<Response> => {
  const { attempts, firstWaitMs } = options.retry ?? patient
  for (let count = 1; ; count += 1) {
    const result = await attempt(options, request)
    if ('response' in result) return result.response
    if (count >= attempts || options.signal?.aborted)
      throw gaveUp(options, request, result.failure, result.cause)
    const jitter = 0.5 + Math.random()
    const waitMs = result.waitMs ?? Math.min(firstWaitMs * 2 ** (count - 1) * jitter, LONGEST_WAIT_MS)
    options.onRetry?.(`${result.failure}; attempt ${count + 1} of ${attempts} in ${Math.round(waitMs)} ms`)
    await wait(waitMs, options.signal)
  }
}

const refusalCodes: Record<number, CliErrorCode> = {
  401: CliErrorCode.unauthorized,
  403: CliErrorCode.forbidden,
  413: CliErrorCode.tooLarge,
}

const expectedOf: Record<number, string> = {
  401: 'a token that the server knows',
  403: "an admin's token",
  413: 'a body that the server takes',
}

const refusal = (options: ApiOptions, request: ApiRequest, status: number, answer: unknown): CliError => {
  const parsed = errorBodySchema.safeParse(answer)
  const error = parsed.success ? parsed.data.error : { code: ErrorCode.internal, message: 'no reason given' }
  return new CliError(refusalCodes[status] ?? CliErrorCode.serverRefused, {
    where: `${request.method} ${options.server}${request.path}`,
    expected: expectedOf[status] ?? 'the server to take it',
    got: `${status} ${error.code}: ${error.message}`,
    faults: parsed.success ? (parsed.data.error.details ?? []) : [],
  })
}

const jsonOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text.slice(0, 200)
  }
}

/** One question to the API and its parsed answer. Throws `CliError`. */
export const askApi = async <Schema extends z.ZodType>(
  options: ApiOptions,
  request: ApiRequest,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  const response = await send(options, request)
  const answer = await jsonOf(response)
  if (!response.ok) throw refusal(options, request, response.status, answer)
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  throw new CliError(CliErrorCode.unexpectedAnswer, {
    where: `${request.method} ${options.server}${request.path}`,
    expected: 'an answer of the Heatline API',
    got: JSON.stringify(answer).slice(0, 200),
    advice: 'is --server the address of a Heatline API?',
  })
}
