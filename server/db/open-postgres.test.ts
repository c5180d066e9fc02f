import { expect, it } from 'vitest'
import { apiOf, decisionInput, leadInput } from '../../test/fixtures/api.ts'
import { openOwnedDatabase } from '../../test/fixtures/database.ts'
import { freshCopy } from '../../test/fixtures/feed-copy.ts'
import { startTestServer } from '../../test/fixtures/server.ts'
import { sweep } from '../sweep.ts'

it('works for an owner of the database who is no superuser', async ({ skip }) => {
  const db = await openOwnedDatabase()
  if (!db) return skip('the embedded database has one user')
  const server = await startTestServer({ db })
  try {
    const api = apiOf(server)
    await api.putLeads(leadInput({ ownerId: 'ada' }), leadInput({ id: 'lead-2' }))
    expect((await api.decide('ada', decisionInput()))[0]?.status).toBe('applied')
    await sweep(db, server.clock.now)
    expect((await freshCopy(server, 'ben')).ids('lead')).toEqual(['lead-2'])
  } finally {
    await server.close()
  }
})
