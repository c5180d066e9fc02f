import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountId, LeadId } from '../../lib/contract/index.ts'
import { accountReceiptAt } from '../../lib/queries/account-receipt.ts'
import { readLeadDetail } from '../../lib/queries/lead-detail.ts'
import { askAccountReceipt } from '../../lib/sync/ask-account-receipt.ts'
import { apiOf, leadInput, signalInput } from '../fixtures/api.ts'
import { startTestServer, type TestServer } from '../fixtures/server.ts'
import { aMachine, type Machine } from './machine.ts'

const account = { id: 'acme & co', name: 'Acme' }
const acme = account.id as AccountId

let server: TestServer
let machine: Machine
let online: boolean

const wire: typeof fetch = async (input, init) => {
  if (!online) throw new TypeError('Failed to fetch')
  return server.app.request(String(input).replace(/^https?:\/\/[^/]+/, ''), init)
}

beforeEach(async () => {
  online = true
  server = await startTestServer({ demo: true })
  const { putLeads, postSignals } = apiOf(server)
  await putLeads(
    leadInput({ id: 'adas', account, ownerId: 'ada' }),
    leadInput({ id: 'cleos', account, ownerId: 'cleo' }),
  )
  await postSignals(
    signalInput({ id: 's1', leadId: 'adas', type: 'demo_requested' }),
    signalInput({ id: 's2', leadId: 'cleos', type: 'case_study_downloaded' }),
    signalInput({ id: 's3', leadId: undefined, accountId: acme, type: 'webinar_attended' }),
  )
  machine = aMachine({ fetch: wire, clock: server.clock })
  await machine.signIn('ada')
  await machine.sync()
})
afterEach(() => server.close())

describe('a whole account', () => {
  it('is by everybody where the server is asked, and by whom the rep sees in the copy, line for line the same', async () => {
    const whole = await askAccountReceipt(machine.deps, acme)
    expect(whole).toMatchObject({ engagement: 19_000, others: { people: 1, points: 5000 } })
    const detail = await readLeadDetail(machine.db, 'adas' as LeadId)
    const local = detail && accountReceiptAt(detail, server.clock.now())
    expect(local).toMatchObject({ engagement: 14_000, others: null, lines: whole.lines })
  })

  it('cannot be had without a network or a session, and says why', async () => {
    online = false
    await expect(askAccountReceipt(machine.deps, acme)).rejects.toMatchObject({ code: 'offline' })
    online = true
    await expect(askAccountReceipt(machine.deps, 'nowhere' as AccountId)).rejects.toMatchObject({
      code: 'not_found',
    })
    await machine.deps.credentials.erase()
    await expect(askAccountReceipt(machine.deps, acme)).rejects.toMatchObject({ code: 'unauthorized' })
  })
})
