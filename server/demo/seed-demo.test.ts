import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SyncPage, syncPageSchema } from '../../lib/contract/sync.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { openTestDatabase } from '../../test/fixtures/database.ts'
import { createApp } from '../app.ts'
import { createTokenAuth } from '../auth/token-auth.ts'
import type { Database } from '../db/database.ts'
import { defaultWorkspaceId } from '../services/create-workspace.ts'
import { seedDemo } from './seed-demo.ts'
import { demoReps } from './team.ts'

const SATURDAY_NIGHT = Date.parse('2026-11-21T23:55:00Z') as Millis

let db: Database
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const seed = (now = SATURDAY_NIGHT) => seedDemo({ db, clock: () => now, logger: { info: () => {} } })

const changesFor = async (memberId: string): Promise<SyncPage['changes']> => {
  const auth = createTokenAuth(new TextEncoder().encode('a secret of the tests, long enough to sign'))
  const clock = () => SATURDAY_NIGHT
  const app = createApp({ db, clock, auth, logger: pino({ level: 'silent' }), demo: true })
  const principal = { workspaceId: defaultWorkspaceId, memberId: memberId as never }
  const { token } = await auth.issue(principal, SATURDAY_NIGHT)
  const changes: SyncPage['changes'] = []
  for (let cursor = ''; ; ) {
    const query = cursor ? `?cursor=${cursor}` : ''
    const answer = await app.request(`/v1/sync${query}`, { headers: { authorization: `Bearer ${token}` } })
    const page = syncPageSchema.parse(await answer.json())
    changes.push(...page.changes)
    if (!page.hasMore) return changes
    cursor = page.cursor
  }
}

describe('seeding the demo', () => {
  it('fills a fresh database, once', async () => {
    expect(await seed()).toBe(true)
    const before = await changesFor('sam-adeyemi')
    expect(await seed((SATURDAY_NIGHT + 1) as Millis)).toBe(false)
    expect(await changesFor('sam-adeyemi')).toEqual(before)
    expect(before.filter((change) => change.kind === 'lead')).toHaveLength(400)
    expect(before.filter((change) => change.kind === 'account')).toHaveLength(60)
  })

  it('gives a rep own and pool leads, scored, with the decisions made on them and the rules to work by', async () => {
    await seed()
    const changes = await changesFor(demoReps[0]?.id ?? '')
    const leads = changes.flatMap((change) => (change.kind === 'lead' ? [change.lead] : []))
    expect(leads).toHaveLength(160)
    expect(leads.filter((lead) => lead.score === null)).toEqual([])
    expect(new Set(leads.map((lead) => lead.score?.band))).toEqual(
      new Set(['hot', 'warm', 'cold', 'disqualified']),
    )
    const kinds = new Set(
      changes.flatMap((change) => (change.kind === 'decision' ? [change.decision.kind] : [])),
    )
    expect(kinds).toEqual(new Set(['accept', 'reject', 'snooze', 'touch', 'undo']))
    expect(changes.find((change) => change.kind === 'slaPolicy')).toMatchObject({
      slaPolicy: { targets: [{ band: 'hot', minutes: 60 }, { band: 'warm' }] },
    })
  })
})
