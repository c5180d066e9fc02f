import { toMillis } from '../contract/convert.ts'
import { ContractError } from '../errors/app-error.ts'
import { type AnswerName, type AnswerNamed, isAnswer } from './forms.ts'
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

/** Server's clock minus this machine's, and by how much that may be wrong at most; both in ms. */
export type ServerOffset = { ms: number; error: number }

/** A parsed answer. `serverOffset` is null when the answer names no time. */
export type Answered<T> = { data: T; serverOffset: ServerOffset | null }

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
const offsetOf = (data: unknown, sentAt: number, receivedAt: number): ServerOffset | null => {
  const time = typeof data === 'object' && data !== null && 'serverTime' in data ? data.serverTime : null
  if (typeof time !== 'string') return null
  const error = (receivedAt - sentAt) / 2
  return { ms: Math.round(toMillis(time) - sentAt - error), error }
}

/**
 * One call, parsed. Rejects with NetworkError (no usable answer), AuthError (401), ConflictError (other refusals) or
 * ContractError (an answer of another form).
 */
export const request = async <Name extends AnswerName>(
  transport: Transport,
  answer: Name,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<Answered<AnswerNamed<Name>>> => {
  const sentAt = transport.clock()
  const response = await send(transport, method, path, body).catch((thrown) => {
    throw errorOfFailure(thrown)
  })
  const receivedAt = transport.clock()
  if (!response.ok) throw await errorOfResponse(response, receivedAt)
  const data = parseJson(await readText(response), path)
  if (!isAnswer(answer, data))
    throw new ContractError('invalid_answer', `expected the form "${answer}" from ${path}`)
  return { data, serverOffset: offsetOf(data, sentAt, receivedAt) }
}
