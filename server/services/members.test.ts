import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { memberIdSchema, type WorkspaceId } from '../../lib/contract/index.ts'
import { startTestServer, type TestServer, testMembers } from '../../test/fixtures/server.ts'
import { findCaller } from './members.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

const of = (workspaceId: WorkspaceId, id: string) => ({ workspaceId, memberId: memberIdSchema.parse(id) })

it('finds everybody who asks in the same turn by one query, each in their own workspace', async () => {
  const other = await server.newWorkspace()
  const members = [{ ...testMembers.find(({ id }) => id === 'ada'), name: 'Ada of the other one' }]
  await other.request('/v1/members', { method: 'PUT', body: { members } }, 'admin')
  await other.request('/v1/members/ben', { method: 'DELETE' }, 'admin')
  const execute = vi.spyOn(server.db.queries, 'execute')
  const [here, there] = [server.workspaceId, other.workspaceId]
  const asked = [of(here, 'ada'), of(there, 'ben'), of(there, 'ada'), of(here, 'nobody'), of(here, 'ada')]
  const callers = await Promise.all(asked.map((principal) => findCaller(server.db, principal)))
  expect(execute).toHaveBeenCalledTimes(1)
  const names = callers.map((caller) => caller?.member.name)
  expect(names).toEqual(['ada of north', undefined, 'Ada of the other one', undefined, 'ada of north'])
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
  const reason = expect.objectContaining({ message: 'out of reach' })
  expect(await Promise.allSettled(both)).toEqual(both.map(() => ({ status: 'rejected', reason })))
  expect((await findCaller(server.db, of(server.workspaceId, 'ada')))?.member.id).toBe('ada')
})
