import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../test/fixtures/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('/openapi.json', () => {
  it('describes every route of the API, and no other', async () => {
    const { paths } = await (await server.request('/openapi.json')).json()
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    )
    const routed = server.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/docs') && path !== '/openapi.json')
      .map(({ method, path }) => `${method} ${path}`)
    expect(described.sort()).toEqual([...new Set(routed)].sort())
  })

  it('refers to nothing that is not in it', async () => {
    const text = await (await server.request('/openapi.json')).text()
    const { schemas } = JSON.parse(text).components
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !(name in schemas))).toEqual([])
  })

  it('says what each row of a batch is', async () => {
    const { components } = await (await server.request('/openapi.json')).json()
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining([
        'LeadInput',
        'SignalInput',
        'DecisionInput',
        'MemberInput',
        'Lead',
        'SyncPage',
        'Error',
      ]),
    )
  })
})

describe('/docs', () => {
  it('is a page of our own files alone', async () => {
    const page = await server.request('/docs')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    const html = await page.text()
    expect(html).not.toMatch(/https?:/)
    for (const [, path = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await server.request(path)).status, path).toBe(200)
  })

  it('serves nothing else from the package', async () => {
    for (const path of ['/docs/package.json', '/docs/..%2fpackage.json', '/docs/swagger-ui.js'])
      expect((await server.request(path)).status).toBe(404)
  })
})
