import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { memberIdSchema, type WorkspaceId } from '../../lib/contract/index.ts'
import { startTestServer, type TestServer } from '../../test/fixtures/server.ts'
import { findCaller } from './members.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

const of = (workspaceId: WorkspaceId, id: string) => ({ workspaceId, memberId: memberIdSchema.parse(id) })

it('lets everybody in as who they are, of those who come at once too, with one question to the database', async () => {
  const other = await server.newWorkspace()
  await other.request('/v1/members/ben', { method: 'DELETE' }, 'admin')
  const execute = vi.spyOn(server.db.queries, 'execute')
  const [here, there] = [server.workspaceId, other.workspaceId]
  const asked = [
    of(here, 'ada'),
    of(here, 'ben'),
    of(there, 'ada'),
    of(there, 'ben'),
    of(here, 'nobody'),
    of(here, 'ada'),
  ]
  const callers = await Promise.all(asked.map((principal) => findCaller(server.db, principal)))
  expect(execute).toHaveBeenCalledTimes(1)
  expect(callers.map((caller) => caller?.member.id)).toEqual([
    'ada',
    'ben',
    'ada',
    undefined,
    undefined,
    'ada',
  ])
  const [ada, , adaThere, , , again] = callers
  expect(again).toEqual(ada)
  expect(adaThere?.bounds.head, 'each by the feed of their own workspace').not.toBe(ada?.bounds.head)
})

it('says of nobody what was true before they asked', async () => {
  const ben = of(server.workspaceId, 'ben')
  expect(await findCaller(server.db, ben)).not.toBeNull()
  await server.request('/v1/members/ben', { method: 'DELETE' }, 'admin')
  expect(await findCaller(server.db, ben)).toBeNull()
})

it('tells all who asked when the database does not answer, and asks it again', async () => {
  vi.spyOn(server.db.queries, 'execute').mockRejectedValueOnce(new Error('out of reach'))
  const both = ['ada', 'ben'].map((id) => findCaller(server.db, of(server.workspaceId, id)))
  for (const one of both) await expect(one).rejects.toThrow('out of reach')
  expect((await findCaller(server.db, of(server.workspaceId, 'ada')))?.member.id).toBe('ada')
})
