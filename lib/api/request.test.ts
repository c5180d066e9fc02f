import { describe, expect, it } from 'vitest'
import { AuthError, ConflictError, ContractError, NetworkError } from '../errors/app-error.ts'
import { request, type Transport } from './request.ts'

const NOW = Date.parse('2026-03-02T10:00:00.000Z')

const me = {
  member: { id: 'ada', name: 'Ada', email: 'ada@heatline.example', role: 'rep', team: null },
  workspace: { id: 'default', name: 'Default' },
  serverTime: '2026-03-02T10:00:05.000Z',
}

const asked: { url: string; init: RequestInit }[] = []

const transport = (answer: () => Response | Promise<Response>, times: number[] = [NOW, NOW]): Transport => ({
  server: 'https://heatline.example',
  token: 'secret',
  clock: () => times.shift() ?? NOW,
  fetch: async (url, init) => {
    asked.push({ url: String(url), init: init ?? {} })
    return answer()
  },
})

const getMe = (answer: () => Response | Promise<Response>) =>
  request(transport(answer), 'me', 'GET', '/v1/me')

const failing = async (answer: () => Response | Promise<Response>): Promise<unknown> =>
  getMe(answer).then(
    () => 'no error',
    (thrown: unknown) => thrown,
  )

describe('a request', () => {
  it('carries the token, never cookies, and ends at some time', async () => {
    await getMe(() => Response.json(me))
    const { url, init } = asked.at(-1) ?? {}
    expect(url).toBe('https://heatline.example/v1/me')
    expect(init).toMatchObject({ headers: { authorization: 'Bearer secret' }, credentials: 'omit' })
    expect(init?.signal).toBeInstanceOf(AbortSignal)
  })

  it('learns the server’s clock, the way there and back taken out', async () => {
    const slow = transport(() => Response.json(me), [NOW, NOW + 2000])
    expect(await request(slow, 'me', 'GET', '/v1/me')).toEqual({
      data: me,
      serverOffset: { ms: 4000, error: 1000 },
    })
  })

  it('learns nothing from an answer that names no time', async () => {
    const token = { token: 't', expiresAt: me.serverTime }
    const answer = await request(
      transport(() => Response.json(token)),
      'token',
      'POST',
      '/v1/auth/demo',
      {},
    )
    expect(answer.serverOffset).toBeNull()
  })
})

describe('what went wrong is told apart by status, not by words', () => {
  const refusal = (status: number, headers: Record<string, string> = {}) =>
    failing(() => Response.json({ error: { code: 'some_code', message: 'Words' } }, { status, headers }))

  it.each([
    [401, AuthError, 'unauthorized'],
    [403, ConflictError, 'some_code'],
    [409, ConflictError, 'some_code'],
    [410, ConflictError, 'some_code'],
    [422, ConflictError, 'some_code'],
    [408, NetworkError, 'unavailable'],
    [429, NetworkError, 'rate_limited'],
    [500, NetworkError, 'unavailable'],
    [503, NetworkError, 'unavailable'],
  ])('%i', async (status, kind, code) => {
    const error = await refusal(status)
    expect(error).toBeInstanceOf(kind)
    expect(error).toMatchObject({ code })
  })

  it.each([
    ['120', 120_000],
    [new Date(NOW + 60_000).toUTCString(), 60_000],
    [new Date(NOW - 60_000).toUTCString(), 0],
    ['soon', null],
  ])('Retry-After: %s', async (header, retryAfterMs) => {
    expect(await refusal(429, { 'retry-after': header })).toMatchObject({ retryAfterMs })
  })

  it('a refusal that is no JSON is still one', async () => {
    const error = await failing(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(error).toMatchObject({ name: 'NetworkError', code: 'unavailable' })
  })

  it('no connection', async () => {
    const error = await failing(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(error).toMatchObject({ name: 'NetworkError', code: 'offline' })
  })

  it('no answer in time', async () => {
    const timeout = new DOMException('The operation timed out', 'TimeoutError')
    expect(await failing(() => Promise.reject(timeout))).toMatchObject({
      name: 'NetworkError',
      code: 'timeout',
    })
  })

  it('an answer that is no JSON', async () => {
    expect(await failing(() => new Response('{"member":'))).toBeInstanceOf(ContractError)
  })

  it('an answer of another form', async () => {
    const error = await failing(() => Response.json({ ...me, member: null }))
    expect(error).toMatchObject({ name: 'ContractError', code: 'invalid_answer' })
  })
})
