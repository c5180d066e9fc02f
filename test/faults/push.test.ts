import { beforeEach, describe, expect, it } from 'vitest'
import { resolveAttentionIn } from '../../lib/actions/resolve-attention.ts'
import type { Change, DecisionId, LeadId } from '../../lib/contract/index.ts'
import { getMeta, putMeta } from '../../lib/db/meta.ts'
import { aClock, aMachine, type Machine, type TestClock } from '../integration/machine.ts'
import { demoLead, NOW, rules } from './changes.ts'
import { aScriptedServer, faults } from './scripted-server.ts'

let clock: TestClock
let server: ReturnType<typeof aScriptedServer>
let machine: Machine

const accept = async (leadId: string): Promise<DecisionId> => {
  const answer = await machine.accept(leadId)
  if (!answer.ok) throw new Error(`expected ${leadId} to be accepted, got ${answer.code}`)
  return answer.id
}

const pushes = () => server.requests.filter((request) => request === 'POST /v1/decisions').length

beforeEach(async () => {
  clock = aClock(NOW)
  server = aScriptedServer(clock)
  server.publish(...rules, demoLead('a'), demoLead('b'), demoLead('c'))
  machine = aMachine({ fetch: server.fetch, clock })
  await machine.signIn('rep-1')
  await machine.sync()
})

describe('a decision', () => {
  it('made offline counts at once, and reaches the server when there is one again', async () => {
    server.failNext('/v1/decisions', faults.offline)
    const id = await accept('a')
    await machine.sync()
    expect(await machine.lead('a')).toMatchObject({ place: 'decided', pending: true })
    expect(await machine.status()).toMatchObject({ phase: 'offline', pending: 1 })
    await machine.sync()
    expect([...server.taken.keys()]).toEqual([id])
    expect(await machine.lead('a')).toMatchObject({ place: 'decided', pending: false })
    expect(await machine.status()).toMatchObject({ phase: 'idle', pending: 0, error: null })
  })

  it('is made once though its answer was lost', async () => {
    server.failNext('/v1/decisions', faults.answerLost)
    const id = await accept('a')
    await machine.sync()
    await machine.sync()
    expect([...server.taken.keys()]).toEqual([id])
    expect(await machine.db.outbox.count()).toBe(0)
    expect(await machine.db.decisions.toArray()).toMatchObject([{ id, memberId: 'rep-1' }])
  })

  it('that comes back with a pull before its answer needs no second sending', async () => {
    server.failNext('/v1/decisions', faults.answerLost)
    await accept('a')
    await machine.sync()
    await machine.pull()
    expect(await machine.db.outbox.count()).toBe(0)
    expect(await machine.lead('a')).toMatchObject({ place: 'decided', pending: false })
  })

  it('that was stored just before the browser died is sent by the next one', async () => {
    const id = await accept('a')
    await machine.wake()
    expect([...server.taken.keys()]).toEqual([id])
  })

  it('and its undo arrive in order', async () => {
    const id = await accept('a')
    clock.advance(1000)
    await machine.undo('a', id)
    await machine.sync()
    expect([...server.taken.values()].map(({ kind }) => kind)).toEqual(['accept', 'undo'])
    expect((await machine.order()).warm).toEqual(['a', 'b', 'c'])
  })
})

describe('a refused decision', () => {
  it('is kept for the rep to see, and no longer counts', async () => {
    server.refuse('a', 'not_allowed_now')
    const id = await accept('a')
    await accept('b')
    await machine.sync()
    expect(await machine.attention()).toMatchObject([
      { id, leadId: 'a', leadName: 'a', code: 'not_allowed_now', decision: { kind: 'accept' } },
    ])
    expect((await machine.order()).warm).toEqual(['a', 'c'])
    expect(await machine.status()).toMatchObject({ phase: 'idle', pending: 0, refused: 1 })
  })

  it('is not sent again by itself', async () => {
    server.refuse('a', 'not_allowed_now')
    await accept('a')
    await machine.sync()
    const before = pushes()
    await machine.sync()
    expect(pushes()).toBe(before)
  })

  it('counts again when the rep sends it once more, under the same id', async () => {
    server.refuse('a', 'not_allowed_now')
    const id = await accept('a')
    await machine.sync()
    server.allow('a')
    await resolveAttentionIn(machine.db, id, 'retry', clock.now())
    expect(await machine.lead('a')).toMatchObject({ place: 'decided', pending: true })
    await machine.sync()
    expect([...server.taken.keys()]).toEqual([id])
    expect(await machine.attention()).toEqual([])
  })

  it('is gone for good when the rep forgets it', async () => {
    server.refuse('a', 'not_allowed_now')
    const id = await accept('a')
    await machine.sync()
    await resolveAttentionIn(machine.db, id, 'discard', clock.now())
    expect(await machine.attention()).toEqual([])
    expect((await machine.order()).warm).toEqual(['a', 'b', 'c'])
  })

  it.each([409, 422])('does not take the good ones of its batch with it: %i', async (status) => {
    const bad = await accept('a')
    const good = await accept('b')
    server.failNext('/v1/decisions', faults.status(status, {}, 'conflict'))
    server.failNext('/v1/decisions', faults.status(status, {}, 'conflict'))
    await machine.sync()
    expect(await machine.attention()).toMatchObject([{ id: bad, code: 'conflict' }])
    expect([...server.taken.keys()]).toEqual([good])
  })
})

describe('a lead that the rep added', () => {
  const add = async () => {
    const answer = await machine.add({ name: 'Dana Typed', note: 'Met at the fair' })
    if (!answer.ok) throw new Error('expected a lead')
    return answer
  }

  it('goes before what was decided on it, though the first answer was lost', async () => {
    server.failNext('/v1/decisions', faults.answerLost)
    const { leadId } = await add()
    await accept(leadId)
    await machine.sync()
    await machine.sync()
    expect([...server.taken.values()].map(({ kind }) => kind)).toEqual(['add', 'accept'])
    expect(await machine.db.outbox.count()).toBe(0)
  })

  it('survives a fresh snapshot while it waits, and what hangs on it', async () => {
    const { leadId } = await add()
    await accept(leadId)
    server.failNext('/v1/decisions', faults.offline)
    server.compact(...rules, demoLead('a') as Change)
    await machine.pull()
    expect(await machine.lead('b')).toBeUndefined()
    expect(await machine.lead(leadId)).toMatchObject({ name: 'Dana Typed', place: 'decided', pending: true })
    await machine.sync()
    expect(await machine.lead(leadId)).toMatchObject({ name: 'Dana Typed' })
    await machine.sync()
    expect(server.taken.size).toBe(2)
  })

  it('is gone from the queue when it is refused, kept to be seen, and back when it is sent once more', async () => {
    const { leadId, id } = await add()
    server.refuse(leadId, 'invalid')
    const before = await machine.lead(leadId)
    await machine.sync()
    expect(await machine.lead(leadId)).toBeUndefined()
    expect(await machine.attention()).toMatchObject([
      { id, leadName: 'Dana Typed', code: 'invalid', decision: { lead: { name: 'Dana Typed' } } },
    ])
    server.allow(leadId)
    await resolveAttentionIn(machine.db, id, 'retry', clock.now())
    expect(await machine.lead(leadId)).toEqual(before)
    await machine.sync()
    expect([...server.taken.keys()]).toEqual([id])
    expect(await machine.attention()).toEqual([])
  })

  it('is gone for good when the rep forgets it', async () => {
    const { leadId, id } = await add()
    server.refuse(leadId, 'invalid')
    await machine.sync()
    await resolveAttentionIn(machine.db, id, 'discard', clock.now())
    expect(await machine.attention()).toEqual([])
    expect(await machine.lead(leadId)).toBeUndefined()
  })
})

describe('trying again', () => {
  const nextAttemptIn = async () => ((await getMeta(machine.db, 'retry'))?.nextAttemptAt ?? 0) - clock.now()

  it('waits longer after each failure of the server, and starts over after a success', async () => {
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      server.failNext('/v1/sync', faults.status(500))
      await machine.sync()
      waits.push(await nextAttemptIn())
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits[7]).toBeGreaterThan(10 * (waits[0] ?? 0))
    expect(await machine.status()).toMatchObject({ phase: 'failing', error: { code: 'unavailable' } })
    await machine.sync()
    expect(await getMeta(machine.db, 'retry')).toBeUndefined()
  })

  it('comes back sooner to a server that is only out of reach', async () => {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      server.failNext('/v1/sync', faults.offline)
      await machine.sync()
    }
    expect(await nextAttemptIn()).toBeLessThanOrEqual(30_000)
  })

  it('leaves a server alone for as long as it asks, also over a restart', async () => {
    server.failNext('/v1/sync', faults.status(429, { 'retry-after': '600' }, 'rate_limited'))
    await machine.sync()
    expect(await machine.status()).toMatchObject({ phase: 'failing', error: { code: 'rate_limited' } })
    const before = server.requests.length
    clock.advance(599_000)
    await machine.wake()
    expect(server.requests.length).toBe(before)
    clock.advance(1_000)
    await machine.wake()
    expect(server.requests.length).toBeGreaterThan(before)
  })

  it('does not wait for a time that a clock which was set right meanwhile has put off', async () => {
    clock.advance(2 * 3_600_000)
    server.failNext('/v1/sync', faults.offline)
    await machine.sync()
    clock.advance(-2 * 3_600_000)
    await machine.wake()
    expect(await machine.status()).toMatchObject({ phase: 'idle' })
  })

  it('does not wait when the rep asks by hand', async () => {
    server.failNext('/v1/sync', faults.status(503))
    await machine.sync()
    await machine.sync()
    expect(await machine.status()).toMatchObject({ phase: 'idle' })
  })

  it('notes on what waits how often it was tried and why it still waits', async () => {
    const id = await accept('a')
    server.failNext('/v1/decisions', faults.status(500))
    await machine.sync()
    expect(await machine.db.outbox.get(id)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      lastError: { code: 'unavailable' },
    })
  })
})

describe('a token that is no longer good', () => {
  it('pauses syncing and asks to sign in; nothing is lost', async () => {
    const id = await accept('a')
    server.failNext('/v1/decisions', faults.status(401, {}, 'unauthorized'))
    await machine.sync()
    expect(await machine.status()).toMatchObject({ phase: 'signed-out', pending: 1 })
    const before = server.requests.length
    await machine.sync()
    expect(server.requests.length).toBe(before)
    await machine.signIn('rep-1')
    await machine.sync()
    expect([...server.taken.keys()]).toEqual([id])
    expect((await machine.order()).warm).toEqual(['b', 'c'])
  })
})

describe('the server’s clock', () => {
  it('is learnt, and times what the rep does', async () => {
    const slow = aClock('2026-03-02T08:00:00.000Z')
    const laptop = aMachine({ fetch: server.fetch, clock: slow })
    await laptop.signIn('rep-1')
    await laptop.sync()
    expect(await getMeta(laptop.db, 'serverOffset')).toBe(2 * 3_600_000)
    await laptop.accept('b')
    await laptop.sync()
    expect([...server.taken.values()]).toMatchObject([{ leadId: 'b' as LeadId, decidedAt: NOW }])
  })

  it('is not corrected by an answer that may be wrong by as much', async () => {
    const slow = async (ms: number): Promise<void> => {
      server.failNext('/v1/sync', async ({ answer }) => {
        const given = await answer()
        clock.advance(ms)
        return given
      })
      await machine.sync()
    }
    await slow(4000)
    expect(await getMeta(machine.db, 'serverOffset')).toBe(0)
    await putMeta(machine.db, 'serverOffset', 60_000)
    await slow(4000)
    expect(await getMeta(machine.db, 'serverOffset'), 'but by one that is wrong by less').toBe(-2000)
  })
})
