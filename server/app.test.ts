import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../test/fixtures/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

it('takes leads from an admin and shows them to their owner, the rules first', async () => {
  const lead = { id: 'l1', name: 'Ada', createdAt: '2026-03-01T10:00:00Z', ownerId: 'ada' }
  const put = await server.request(
    '/v1/leads',
    { method: 'PUT', body: { leads: [lead, { id: 'l2' }] } },
    'admin',
  )
  expect((await put.json()).counts).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 1 })
  const page = await (await server.request('/v1/sync', {}, 'ada')).json()
  expect(page.changes[0].kind).toBe('calendar')
  expect(page.changes.at(-1)).toMatchObject({ kind: 'lead', lead: { id: 'l1', ownerId: 'ada' } })
})
