import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorOf, leadInput } from '../test/fixtures/api.ts'
import { startTestServer, type TestServer } from '../test/fixtures/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const put = (body: unknown, headers: Record<string, string> = {}) =>
  server.request('/v1/leads', { method: 'PUT', body, headers }, 'admin')

const slowly = (text: string): ReadableStream =>
  new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < text.length; at += 65_536)
        controller.enqueue(new TextEncoder().encode(text.slice(at, at + 65_536)))
      controller.close()
    },
  })

const bigBody = JSON.stringify({ leads: [leadInput({ name: 'x'.repeat(6 * 1024 * 1024) })] })

describe('an error', () => {
  it.each([
    ['a body that is not JSON', () => put('{"leads": ['), 400, 'malformed_json'],
    ['an empty body', () => put(''), 400, 'malformed_json'],
    ['unknown fields', () => put({ leads: [leadInput()], more: 1 }), 422, 'invalid_body'],
    ['a wrong type', () => put({ leads: 'all' }), 422, 'invalid_body'],
    ['no object', () => put([1, 2]), 422, 'invalid_body'],
    ['more than a thousand rows', () => put({ leads: Array(1001).fill({}) }), 422, 'invalid_body'],
    [
      'another content type',
      () => put('{}', { 'content-type': 'text/plain' }),
      415,
      'unsupported_media_type',
    ],
    [
      'a body over 5 MiB',
      () => put(bigBody, { 'content-length': String(bigBody.length) }),
      413,
      'body_too_large',
    ],
    ['a body over 5 MiB that does not say so', () => put(slowly(bigBody)), 413, 'body_too_large'],
    ['an unknown path', () => server.request('/v1/nothing', {}, 'admin'), 404, 'not_found'],
    [
      'an unknown method',
      () => server.request('/v1/leads', { method: 'POST', body: {} }, 'admin'),
      404,
      'not_found',
    ],
    ['no token', () => server.request('/v1/me'), 401, 'unauthorized'],
    [
      'a bad token',
      () => server.request('/v1/me', { headers: { authorization: 'Bearer x.y.z' } }),
      401,
      'unauthorized',
    ],
    ['a token of nobody', () => server.request('/v1/me', {}, 'nobody'), 401, 'unauthorized'],
    [
      "a rep at an admin's door",
      () => server.request('/v1/leads', { method: 'PUT', body: {} }, 'ada'),
      403,
      'forbidden',
    ],
    [
      "a manager at an admin's door",
      () => server.request('/v1/signals', { method: 'POST', body: {} }, 'mia'),
      403,
      'forbidden',
    ],
  ])('of %s has its status and code', async (_, ask, status, code) => {
    expect(await errorOf(await ask())).toMatchObject({ status, code })
  })

  it('names every fault with its path, and what was expected and came', async () => {
    const { details } = await errorOf(await put({ leads: 'all', more: 1 }))
    expect(details).toEqual([
      expect.objectContaining({ path: '/leads', expected: 'array', got: '"all"' }),
      expect.objectContaining({ path: '/', message: expect.stringContaining('more') }),
    ])
  })
})

describe('nonsense', () => {
  const texts = [
    'null',
    '0',
    '"x"',
    '[]',
    '{}',
    '[[[[]]]]',
    '{"__proto__":{"a":1}}',
    '{"leads":[null,0,"x",[],{}]}',
    '{"signals":[{"id":{}}]}',
    '{"decisions":[{"id":1,"kind":"x"}]}',
    '{"members":[{"id":"\\u0000"}]}',
    '{"memberId":"\\ud800"}',
    `{"leads":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    '\u0000',
    '{"leads":[{"id":"a","name":"b","createdAt":"0000-01-01T00:00:00+01:00"}]}',
    '{"leads":[{"id":"a","name":"b","createdAt":"2026-01-01T00:00:00Z","attributes":{"n":1e308}}]}',
  ]
  const doors = [
    'PUT /v1/leads',
    'POST /v1/signals',
    'POST /v1/decisions',
    'PUT /v1/members',
    'PUT /v1/scores',
    'PUT /v1/scoring',
    'POST /v1/models',
    'POST /v1/models/%00/1/restore',

    'PUT /v1/sla-policy',
    'PUT /v1/calendars',
    'PUT /v1/reject-reasons',
    'POST /v1/auth/demo',
    'DELETE /v1/members/%00',
    'POST /v1/members/%ff/token',
  ]

  const addresses = [
    '/v1/models/%00/draft',
    '/v1/models/m/99999999999',
    '/v1/models/m/%ff',
    '/v1/disputes?modelId=%00',
    '/v1/disputes?version=99999999999',
  ]

  it.each(addresses)('in the address %s is refused', async (address) => {
    const { status } = await server.request(address, {}, 'admin')
    expect([404, 422]).toContain(status)
  })

  it.each(doors)('at %s never makes the server fail', async (door) => {
    const [method = '', path = ''] = door.split(' ')
    for (const body of texts) {
      const response = await server.request(path, { method, body }, 'admin')
      expect(response.status, body.slice(0, 80)).toBeLessThan(500)
    }
  })
})

describe('an answer', () => {
  it('tells the time of the server', async () => {
    expect((await server.request('/healthz')).headers.get('date')).toBe('Mon, 02 Mar 2026 09:00:00 GMT')
  })

  it('may be read across origins by extensions alone', async () => {
    const from = async (origin: string) =>
      (await server.request('/healthz', { headers: { origin } })).headers.get('access-control-allow-origin')
    const extension = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`
    const firefox = 'moz-extension://2c127fa4-62c7-7e4f-90e5-472b45eecfdc'
    expect([await from(extension), await from(firefox)]).toEqual([extension, firefox])
    for (const origin of [
      'https://evil.example',
      'null',
      `${extension}.evil.example`,
      'chrome-extension://short',
    ])
      expect(await from(origin)).toBeNull()
  })

  it('lets an extension ask before it sends a token', async () => {
    const preflight = await server.request('/v1/sync', {
      method: 'OPTIONS',
      headers: {
        origin: `chrome-extension://${'a'.repeat(32)}`,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization')
  })

  it('is data that no page may frame, sniff, cache or run', async () => {
    const { headers } = await server.request('/v1/me', {}, 'ada')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })
})
