import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionInput, errorOf, leadInput, signalInput } from '../../test/fixtures/api.ts'
import { FeedCopy, freshCopy, pull, readPage } from '../../test/fixtures/feed-copy.ts'
import { workspacePerTest } from '../../test/fixtures/workspace.ts'
import { forgetDepartures } from '../services/forget-departures.ts'

const here = workspacePerTest()

const account = { id: 'acme', name: 'Acme' }
const sync = (search: string, as: string) => here().request(`/v1/sync?${search}`, {}, as)

describe('GET /v1/sync', () => {
  it('brings the rules and the people before the leads', async () => {
    await here().putLeads(leadInput({ account }))
    const { changes } = await readPage(here(), 'ada', {})
    const kinds = [...new Set(changes.map((change) => change.kind))]
    const rules = ['calendar', 'slaPolicy', 'rejectReasons', 'model', 'modelHistory']
    expect(kinds).toEqual([...rules, 'member', 'account', 'lead'])
  })

  it('shows a rep the own leads and the pool, a manager the team, an admin all', async () => {
    await here().putLeads(
      leadInput({ id: 'ada-1', ownerId: 'ada' }),
      leadInput({ id: 'ben-1', ownerId: 'ben' }),
      leadInput({ id: 'cleo-1', ownerId: 'cleo' }),
      leadInput({ id: 'pool-1' }),
    )
    const seenBy = async (member: string) => (await freshCopy(here(), member)).ids('lead')
    expect(await seenBy('ada')).toEqual(['ada-1', 'pool-1'])
    expect(await seenBy('mia')).toEqual(['ada-1', 'ben-1', 'pool-1'])
    expect(await seenBy('max')).toEqual(['cleo-1', 'pool-1'])
    expect(await seenBy('admin')).toEqual(['ada-1', 'ben-1', 'cleo-1', 'pool-1'])
  })

  it('hides accounts and decisions of leads that are not in sight', async () => {
    await here().putLeads(leadInput({ ownerId: 'cleo', account }))
    await here().decide('cleo', decisionInput())
    const ada = await freshCopy(here(), 'ada')
    expect([ada.ids('account'), ada.ids('decision')]).toEqual([[], []])
  })

  it('gives a reassigned lead whole to the new owner and a tombstone to the old one', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada', account }))
    const touch = decisionInput({ kind: 'touch', channel: 'call', result: null, note: null })
    await here().decide('ada', touch)
    const [ada, ben, mia] = [
      await freshCopy(here(), 'ada'),
      await freshCopy(here(), 'ben'),
      await freshCopy(here(), 'mia'),
    ]
    await here().putLeads(leadInput({ ownerId: 'ben', account }))
    const toAda = (await pull(here(), 'ada', ada)).flatMap((page) => page.changes)
    expect(toAda).toEqual([{ kind: 'leadRemoved', id: 'lead-1' }])
    await pull(here(), 'ben', ben)
    expect([ben.ids('lead'), ben.ids('account'), ben.ids('decision')]).toEqual([
      ['lead-1'],
      ['acme'],
      [touch.id],
    ])
    await pull(here(), 'mia', mia)
    expect(mia.ids('lead')).toEqual(['lead-1'])
  })

  it('says nothing of a lead that went and came back', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const ada = await freshCopy(here(), 'ada')
    await here().putLeads(leadInput({ ownerId: 'ben' }))
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const changes = (await pull(here(), 'ada', ada)).flatMap((page) => page.changes)
    expect(changes.map((change) => change.kind)).toEqual(['lead'])
  })

  it('spares a first reading the tombstones of leads it never had', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    await here().putLeads(leadInput({ ownerId: 'ben' }))
    const { changes } = await readPage(here(), 'ada', {})
    expect(changes.filter((change) => change.kind === 'leadRemoved')).toEqual([])
  })

  it('tells a first reading of what left while it was under way', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }), leadInput({ id: 'lead-2', ownerId: 'ada' }))
    const copy = new FeedCopy()
    const whole = await readPage(here(), 'ada', {})
    copy.apply(await readPage(here(), 'ada', { limit: whole.changes.length - 1 }))
    expect(copy.ids('lead')).toEqual(['lead-1'])
    await here().putLeads(leadInput({ ownerId: 'ben' }))
    await pull(here(), 'ada', copy)
    expect(copy.ids('lead')).toEqual(['lead-2'])
  })

  it('moves the cursor past what others alone may see', async () => {
    const ada = await freshCopy(here(), 'ada')
    await here().putLeads(leadInput({ ownerId: 'cleo' }))
    const page = await readPage(here(), 'ada', { cursor: ada.cursor })
    expect([page.changes, page.hasMore]).toEqual([[], false])
    expect(Number(page.cursor)).toBeGreaterThan(Number(ada.cursor))
  })

  it('refuses a cursor that is older than what was forgotten, but not a first reading', async () => {
    const ada = await freshCopy(here(), 'ada')
    await here().putLeads(leadInput({ ownerId: 'ada' }), leadInput({ id: 'lead-2', ownerId: 'ada' }))
    await here().putLeads(leadInput({ ownerId: 'ben' }))
    here().clock.advance(91 * 86_400_000)
    await forgetDepartures(here().db, here().clock.now())
    expect(await errorOf(await sync(`cursor=${ada.cursor}`, 'ada'))).toMatchObject({
      status: 410,
      code: 'stale_cursor',
    })
    expect((await freshCopy(here(), 'ada', 1)).ids('lead')).toEqual(['lead-2'])
  })

  it('refuses a cursor from another database, and one that is none', async () => {
    expect((await sync('cursor=999999', 'ada')).status).toBe(410)
    expect((await sync('cursor=9999999999999999999', 'ada')).status).toBe(410)
    expect((await sync('cursor=1-999999', 'ada')).status).toBe(410)
    for (const search of ['cursor=abc', 'cursor=', 'limit=0', 'limit=2001', 'limit=x', 'other=1'])
      expect(await errorOf(await sync(search, 'ada'))).toMatchObject({ status: 422, code: 'invalid_query' })
  })

  it('makes a member whose sight changes read afresh, and the managers of both teams', async () => {
    await here().putLeads(leadInput({ ownerId: 'ada' }))
    const cursors = new Map<string, string | undefined>()
    for (const member of ['ada', 'ben', 'mia', 'max'])
      cursors.set(member, (await freshCopy(here(), member)).cursor)
    const ada = { id: 'ada', name: 'Ada', email: 'ada@heatline.example', role: 'rep', team: 'south' }
    await here().request('/v1/members', { method: 'PUT', body: { members: [ada] } }, 'admin')
    const status = async (member: string) => (await sync(`cursor=${cursors.get(member)}`, member)).status
    expect([await status('ada'), await status('ben'), await status('mia'), await status('max')]).toEqual([
      410, 200, 410, 410,
    ])
    expect((await freshCopy(here(), 'max', 1)).ids('lead')).toEqual(['lead-1'])
    expect((await freshCopy(here(), 'mia', 1)).ids('lead')).toEqual([])
  })
})

type Step = { kind: 'put' | 'signal' | 'accept' | 'pull'; lead: number; owner: string | null }

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('put', 'put', 'put', 'signal', 'accept', 'pull', 'pull'),
  lead: fc.integer({ min: 1, max: 2 }),
  owner: fc.constantFrom('ada', 'ben', 'cleo', null),
})

/** Runs `steps` in a corner of the workspace of its own, and pulls with all `copies` where a step says so. */
const live = async (steps: readonly Step[], copies: ReadonlyMap<string, FeedCopy>, limit: number) => {
  const corner = crypto.randomUUID()
  for (const [at, { kind, lead, owner: ownerId }] of steps.entries()) {
    const id = `${corner}-${lead}`
    const account = { id: `${corner}-a`, name: 'Acme' }
    if (kind === 'put') await here().putLeads(leadInput({ id, ownerId, title: `Title ${at}`, account }))
    else if (kind === 'signal') await here().postSignals(signalInput({ id: `${id}-${at}`, leadId: id }))
    else if (kind === 'accept') await here().decide(ownerId ?? 'mia', decisionInput({ leadId: id }))
    else for (const [member, copy] of copies) await pull(here(), member, copy, limit)
  }
}

describe('the feed', () => {
  it('ends in the same copy whatever the size of pages, and whenever one read', async () => {
    const run = async (steps: readonly Step[], limit: number) => {
      const copies = new Map(['ada', 'mia', 'admin'].map((member) => [member, new FeedCopy()]))
      await live(steps, copies, limit)
      for (const [member, copy] of copies) {
        await pull(here(), member, copy, limit)
        const fresh = await freshCopy(here(), member)
        expect(copy.state()).toEqual(fresh.state())
        expect(copy.ids('account')).toEqual(expect.arrayContaining(fresh.ids('account')))
      }
    }
    const steps = fc.array(stepArbitrary, { minLength: 8, maxLength: 16 })
    await fc.assert(fc.asyncProperty(steps, fc.integer({ min: 1, max: 7 }), run), { numRuns: 15 })
  })

  it('gives pages of at most the limit', async () => {
    await here().putLeads(...Array.from({ length: 9 }, (_, n) => leadInput({ id: `lead-${n}` })))
    const pages = await pull(here(), 'ada', new FeedCopy(), 4)
    expect(pages.every((page) => page.changes.length <= 4)).toBe(true)
    expect(pages.slice(0, -1).every((page) => page.changes.length === 4)).toBe(true)
  })
})
