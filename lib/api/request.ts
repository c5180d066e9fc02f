import { toMillis } from '../contract/convert.ts'
import { faultsOf } from '../contract/errors.ts'
import { ContractError } from '../errors/app-error.ts'
import { errorOfFailure, errorOfResponse } from './http-errors.ts'

/** What a client needs of the world. `clock` is this machine's, in epoch ms. */
export type Transport = {
  /** Origin, e.g. `https://heatline.example`. */
  server: string
  /** Null before signing in. */
  token: string | null
  fetch: typeof fetch
  clock: () => number
}

/** A parsed answer. `serverOffset`: server's clock minus this machine's in ms; null when the answer names no time. */
export type Answered<T> = { data: T; serverOffset: number | null }

type Schema<T> = {
  safeParse(
    input: unknown,
  ): { success: true; data: T } | { success: false; error: Parameters<typeof faultsOf>[0] }
}

const TIMEOUT = 30_000

const bodyOf = (body: unknown): RequestInit =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }

const send = async (
  { server, token, fetch }: Transport,
  method: string,
  path: string,
  body: unknown,
): Promise<Response> => {
  const { headers, ...rest } = bodyOf(body)
  return fetch(`${server}${path}`, {
    ...rest,
    method,
    headers: { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT),
  })
}

const readText = async (response: Response): Promise<string> => {
  try {
    return await response.text()
  } catch (thrown) {
    throw errorOfFailure(thrown)
  }
}

const parseJson = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ContractError('malformed_json', `expected JSON from ${path}`, { cause })
  }
}

/** As if the answer had been written half-way between asking and receiving: wrong by half the trip at most. */
const offsetOf = (data: unknown, sentAt: number, receivedAt: number): number | null => {
  const time = typeof data === 'object' && data !== null && 'serverTime' in data ? data.serverTime : null
  return typeof time === 'string' ? Math.round(toMillis(time) - (sentAt + receivedAt) / 2) : null
}

/**
 * One call, parsed. Rejects with NetworkError (no usable answer), AuthError (401), ConflictError (other refusals) or
 * ContractError (an answer of another form).
 */
export const request = async <T>(
  transport: Transport,
  schema: Schema<T>,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<Answered<T>> => {
  const sentAt = transport.clock()
  const response = await send(transport, method, path, body).catch((thrown) => {
    throw errorOfFailure(thrown)
  })
  const receivedAt = transport.clock()
  if (!response.ok) throw await errorOfResponse(response, receivedAt)
  const json = parseJson(await readText(response), path)
  const parsed = schema.safeParse(json)
  if (!parsed.success) {
    const [fault] = faultsOf(parsed.error, json)
    throw new ContractError('invalid_answer', `${path}: ${fault?.message} at ${fault?.path}`)
  }
  return { data: parsed.data, serverOffset: offsetOf(parsed.data, sentAt, receivedAt) }
}
