import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LeadId } from '../../lib/contract/index.ts'
import { createNudges } from '../../lib/sync/nudges.ts'
import { createSyncRunner, type SyncRunner } from '../../lib/sync/runner.ts'
import { eventually } from '../fixtures/eventually.ts'
import { startTestServer, type TestServer } from '../fixtures/server.ts'
import { oneBrowsersLocks } from './browser-locks.ts'
import { aMachine, type Machine } from './machine.ts'

let server: TestServer
let online: boolean
/** Ends every stream that is open, as a server does that is killed. */
let cut: (() => void)[]
let asked: string[]
/** All that streams have said. */
let told: string
let watching: { stop: () => void }[]

const wire: typeof fetch = async (input, init) => {
  asked.push(String(input))
  if (!online) throw new TypeError('Failed to fetch')
  const response = await server.app.request(String(input).replace(/^https?:\/\/[^/]+/, ''), init)
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response
  const severed = new AbortController()
  cut.push(() => severed.abort(new TypeError('network error')))
  const ends = AbortSignal.any([severed.signal, ...(init?.signal ? [init.signal] : [])])
  const decoder = new TextDecoder()
  const listener = new TransformStream<Uint8Array, Uint8Array>({
    transform: (part, controller) => {
      told += decoder.decode(part, { stream: true })
      controller.enqueue(part)
    },
  })
  const body = response.body?.pipeThrough(listener, { signal: ends }) ?? null
  return new Response(body, { headers: response.headers })
}

const machineOf = async (memberId: string): Promise<Machine> => {
  const machine = aMachine({ fetch: wire, clock: server.clock })
  await machine.signIn(memberId)
  await machine.sync()
  return machine
}

/** A browser with an open panel, and no alarm. Waits are as short as can be. */
const watch = (
  { deps }: Machine,
  runner: SyncRunner = createSyncRunner(deps, oneBrowsersLocks(), () => undefined),
  later: (work: () => void) => void = (work) => void setTimeout(work, 1),
) => {
  const nudges = createNudges(deps, runner, later)
  nudges.start()
  watching.push(nudges)
  return nudges
}

const streams = () => asked.filter((url) => url.includes('/v1/events')).length

beforeEach(async () => {
  online = true
  cut = []
  asked = []
  told = ''
  watching = []
  server = await startTestServer({ demo: true })
  const lead = { id: 'hot', name: 'hot', createdAt: '2026-03-01T09:00:00.000Z', ownerId: 'ada' }
  await server.request('/v1/leads', { method: 'PUT', body: { leads: [lead] } }, 'admin')
})

afterEach(async () => {
  for (const nudges of watching) nudges.stop()
  await server.close()
})

const call = { leadId: 'hot' as LeadId, kind: 'touch', channel: 'call', result: null, note: null } as const

describe('while a page is open', () => {
  it('what another does is there without an alarm', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    watch(ada)
    await eventually(() => expect(streams()).toBe(1))
    await mia.accept('hot')
    await mia.sync()
    await eventually(async () => expect(await ada.lead('hot')).toMatchObject({ place: 'decided' }))
  })

  it('what happened before it listened is there too', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    await mia.accept('hot')
    await mia.sync()
    watch(ada)
    await eventually(async () => expect(await ada.lead('hot')).toMatchObject({ place: 'decided' }))
  })

  it('a server that was gone is listened to again, and nothing is missed', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    watch(ada)
    await eventually(() => expect(cut).toHaveLength(1))
    online = false
    for (const end of cut) end()
    const before = streams()
    await eventually(() => expect(streams()).toBeGreaterThan(before + 2))
    expect(await ada.lead('hot')).toMatchObject({ place: 'cold' })
    online = true
    await mia.accept('hot')
    await mia.sync()
    await eventually(async () => expect(await ada.lead('hot')).toMatchObject({ place: 'decided' }))
  })

  it('who signs in next hears what is theirs, not what the one before may hear', async () => {
    const bearers: (string | null)[] = []
    const machine = await machineOf('ada')
    const heard: typeof fetch = (input, init) => {
      if (String(input).includes('/v1/events')) bearers.push(new Headers(init?.headers).get('authorization'))
      return wire(input, init)
    }
    const nudges = watch({ ...machine, deps: { ...machine.deps, fetch: heard } })
    await eventually(() => expect(bearers).toHaveLength(1))
    await machine.signIn('mia')
    nudges.again()
    await eventually(() => expect(bearers.length).toBeGreaterThan(1))
    expect(bearers[1]).not.toBe(bearers[0])
  })

  it('one stream is enough, however often it is begun', async () => {
    const ada = await machineOf('ada')
    const nudges = watch(ada)
    nudges.start()
    nudges.start()
    await eventually(() => expect(cut).toHaveLength(1))
    expect(streams()).toBe(1)
  })

  it('what the rep does alone is not fetched twice', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    const run = vi.fn(async () => undefined)
    // A nudge is looked at when the test says so: on a busy machine it may come before the rep's own sync is stored.
    const heard: (() => unknown)[] = []
    const lookAtAll = () => Promise.all(heard.splice(0).map((look) => look()))
    watch(ada, { run }, (look) => void heard.push(look))
    await eventually(() => expect(cut).toHaveLength(1))
    await ada.decide(call)
    await ada.sync()
    const cursor = await ada.cursor()
    await eventually(() => expect(told).toContain(`{"cursor":"${cursor}"}`))
    await eventually(() => expect(heard.length).toBeGreaterThan(0))
    await lookAtAll()
    expect(run).not.toHaveBeenCalled()
    await mia.accept('hot')
    await mia.sync()
    await eventually(async () => {
      await lookAtAll()
      expect(run).toHaveBeenCalled()
    })
    expect(run).toHaveBeenCalledTimes(1)
  })
})

describe('when no page is open any more', () => {
  it('nobody listens', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    const nudges = watch(ada)
    await eventually(() => expect(cut).toHaveLength(1))
    nudges.stop()
    const other = await machineOf('ada')
    watch(other)
    await mia.accept('hot')
    await mia.sync()
    await eventually(async () => expect(await other.lead('hot')).toMatchObject({ place: 'decided' }))
    expect(streams()).toBe(2)
    expect(await ada.lead('hot')).toMatchObject({ place: 'cold' })
  })
})

describe('a token that is no longer good', () => {
  it('is noticed, and signing in again is enough', async () => {
    const [ada, mia] = [await machineOf('ada'), await machineOf('mia')]
    await ada.deps.credentials.write({ server: 'http://127.0.0.1:8787', token: 'worn out' })
    watch(ada)
    await eventually(async () => expect(await ada.status()).toMatchObject({ phase: 'signed-out' }))
    await ada.signIn('ada')
    await mia.accept('hot')
    await mia.sync()
    await eventually(async () => expect(await ada.lead('hot')).toMatchObject({ place: 'decided' }))
  })
})
