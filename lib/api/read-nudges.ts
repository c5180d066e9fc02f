import type { Nudge } from '../contract/index.ts'
import { AppError } from '../errors/app-error.ts'
import { isAnswer } from './forms.ts'
import { errorOfFailure, errorOfResponse } from './http-errors.ts'
import type { Transport } from './request.ts'

/** The server says something at least every 20 s; who is silent for this long is gone, whatever the socket says. */
const SILENCE = 50_000

const DATA = /^data: ?(.*)$/m

/** Null: a heartbeat, or an event that only a newer server knows. */
const nudgeOf = (event: string): Nudge | null => {
  const data = DATA.exec(event)?.[1]
  if (data === undefined) return null
  try {
    const value: unknown = JSON.parse(data)
    return isAnswer('nudge', value) ? value : null
  } catch {
    return null
  }
}

/** Ends a request that has been silent for too long; `heard` begins anew. */
const createPatience = () => {
  const given = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  const heard = (): void => {
    stop()
    timer = setTimeout(
      () => given.abort(new DOMException('expected a sign of life, got none', 'TimeoutError')),
      SILENCE,
    )
  }
  heard()
  return { signal: given.signal, heard, stop }
}

const open = async (transport: Transport, cursor: string | undefined, signal: AbortSignal) => {
  const { server, token, fetch, clock } = transport
  const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor })}`
  const response = await fetch(`${server}/v1/events${query}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    credentials: 'omit',
    cache: 'no-store',
    signal,
  })
  if (!response.ok) throw await errorOfResponse(response, clock())
  return response.body
}

const readEvents = async (
  body: ReadableStream<Uint8Array>,
  heard: () => void,
  onNudge: (nudge: Nudge) => void,
): Promise<void> => {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard()
    const events = (rest + part.value).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const nudge = nudgeOf(event)
      if (nudge) onNudge(nudge)
    }
  }
}

/**
 * Listens to the server's nudges: `cursor` is where the copy stands. Resolves when the server ends the stream; rejects with
 * NetworkError, AuthError or ConflictError. `heard` is called with each sign of life.
 */
export const readNudges = async (
  transport: Transport,
  cursor: string | undefined,
  on: { signal: AbortSignal; heard: () => void; nudge: (nudge: Nudge) => void },
): Promise<void> => {
  const patience = createPatience()
  const heard = (): void => {
    patience.heard()
    on.heard()
  }
  try {
    const body = await open(transport, cursor, AbortSignal.any([on.signal, patience.signal]))
    if (body) await readEvents(body, heard, on.nudge)
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : errorOfFailure(thrown)
  } finally {
    patience.stop()
  }
}
