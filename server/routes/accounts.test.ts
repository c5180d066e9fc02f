import { beforeEach, describe, expect, it } from 'vitest'
import { accountReceiptSchema } from '../../lib/contract/index.ts'
import { errorOf, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'

const here = workspacePerTest()

const account = { id: 'acme', name: 'Acme' }
const ask = (as: string, id = 'acme') =>
  here().request(`/v1/accounts/${encodeURIComponent(id)}/receipt`, {}, as)
const receiptFor = async (as: string) => accountReceiptSchema.parse(await (await ask(as)).json())

/** Ada and Ben of one team, Cleo of another, and the account itself: 10, 7, 5 and 4 points. */
beforeEach(async () => {
  await here().putLeads(
    leadInput({ id: 'adas', name: 'Of Ada', account, ownerId: 'ada' }),
    leadInput({ id: 'bens', name: 'Of Ben', account, ownerId: 'ben' }),
    leadInput({ id: 'cleos', name: 'Of Cleo', account, ownerId: 'cleo' }),
    leadInput({ id: 'other', account: { id: 'globex', name: 'Globex' }, ownerId: 'cleo' }),
  )
  const pricing = (id: string) => signalInput({ id, leadId: 'bens', type: 'pricing_viewed' })
  await here().postSignals(
    signalInput({ id: 's1', leadId: 'adas', type: 'demo_requested' }),
    pricing('s2'),
    pricing('s3'),
    signalInput({ id: 's4', leadId: 'cleos', type: 'case_study_downloaded' }),
    signalInput({ id: 's5', leadId: undefined, accountId: 'acme', type: 'webinar_attended' }),
  )
})

describe('GET /v1/accounts/:id/receipt', () => {
  it('scores all of its people, and names those in sight alone', async () => {
    expect(await receiptFor('ada')).toEqual({
      accountId: 'acme',
      modelId: 'gated-15',
      modelVersion: 1,
      at: '2026-03-02T09:00:00.000Z',
      lines: [
        { key: 'lead:adas', leadId: 'adas', label: 'Of Ada', points: 10_000, band: 'warm', lane: 'warm' },
        { key: 'account', leadId: null, label: '', points: 4000, band: null, lane: null },
      ],
      others: { people: 2, points: 12_000 },
      engagement: 26_000,
      hotFrom: null,
      isHot: false,
      hotAlthoughNobodyIs: false,
    })
    const text = await (await ask('ada')).text()
    expect(text).not.toMatch(/bens|cleos|Of Ben|Of Cleo/)
  })

  it('names a team to its manager and everybody to an admin, and comes to the same for all', async () => {
    const labels = async (as: string) => (await receiptFor(as)).lines.map(({ label }) => label)
    expect(await labels('mia')).toEqual(['Of Ada', 'Of Ben', ''])
    expect(await labels('admin')).toEqual(['Of Ada', 'Of Ben', 'Of Cleo', ''])
    for (const member of ['ada', 'ben', 'cleo', 'mia', 'max', 'admin'])
      expect((await receiptFor(member)).engagement, member).toBe(26_000)
    expect((await receiptFor('admin')).others).toBeNull()
  })

  it('is hot from the threshold of the model, although nobody of it is', async () => {
    const model = await (await here().request('/v1/models/gated-15/1', {}, 'admin')).json()
    const publish = (hotFrom: number) =>
      here().request(
        '/v1/models',
        {
          method: 'POST',
          body: {
            model: { ...model, changeNote: `From ${hotFrom}`, accountRollUp: { hotFrom } },
            publish: true,
          },
        },
        'admin',
      )
    expect((await publish(26.001)).status).toBe(200)
    expect(await receiptFor('ada')).toMatchObject({ hotFrom: 26_001, isHot: false, modelVersion: 2 })
    await publish(26)
    expect(await receiptFor('ada')).toMatchObject({ hotFrom: 26_000, isHot: true, hotAlthoughNobodyIs: true })
    await here().postSignals(signalInput({ id: 's9', leadId: 'cleos', type: 'demo_requested' }))
    expect(await receiptFor('ada')).toMatchObject({ isHot: true, hotAlthoughNobodyIs: false })
  })

  it('fades with time', async () => {
    here().clock.advance(90 * 86_400_000)
    expect(await receiptFor('admin')).toMatchObject({ at: '2026-05-31T09:00:00.000Z', engagement: -12_000 })
  })

  it('of which nobody is in sight is like none at all', async () => {
    const errors = await Promise.all(
      [ask('ada', 'globex'), ask('ada', 'nowhere'), ask('ada', ' ')].map(async (answer) =>
        errorOf(await answer),
      ),
    )
    for (const error of errors)
      expect(error).toEqual({ status: 404, code: 'not_found', message: 'no such account' })
    await here().putLeads(leadInput({ id: 'pool', account: { id: 'globex', name: 'Globex' } }))
    expect((await ask('ada', 'globex')).status).toBe(200)
  })

  it('of another workspace is like none', async () => {
    const workspaceId = await here().newWorkspaceId()
    const { token } = await here().auth.issue({ workspaceId, memberId: 'admin' as never }, here().clock.now())
    const headers = { authorization: `Bearer ${token}` }
    expect((await here().request('/v1/accounts/acme/receipt', { headers })).status).toBe(404)
    expect((await here().request('/v1/accounts/acme/receipt')).status).toBe(401)
  })
})
