import { beforeEach, describe, expect, it } from 'vitest'
import { createSyncRunner } from '../../lib/sync/runner.ts'
import { oneBrowsersLocks } from '../integration/browser-locks.ts'
import { aClock, aMachine, type Machine, type TestClock } from '../integration/machine.ts'
import { demoLead, NOW, rules } from './changes.ts'
import { aScriptedServer, faults } from './scripted-server.ts'

let clock: TestClock
let server: ReturnType<typeof aScriptedServer>
let machine: Machine

beforeEach(async () => {
  clock = aClock(NOW)
  server = aScriptedServer(clock, { pageSize: 1 })
  server.publish(...rules, demoLead('a'), demoLead('b'))
  machine = aMachine({ fetch: server.fetch, clock })
  await machine.signIn('rep-1')
})

const pulls = () => server.requests.filter((request) => request === 'GET /v1/sync').length
const never = () => {}

describe('two runners at once', () => {
  it('take turns, and the second finds the first’s work done', async () => {
    const locks = oneBrowsersLocks()
    const [background, other] = [
      createSyncRunner(machine.deps, locks, never),
      createSyncRunner(machine.deps, locks, never),
    ]
    await Promise.all([background.run(), other.run()])
    expect((await machine.order()).warm).toEqual(['a', 'b'])
    expect(pulls()).toBe(5 + 1)
  })

  it('without any lock still store each page once', async () => {
    await Promise.all([machine.sync(), machine.sync()])
    await machine.sync()
    expect((await machine.order()).warm).toEqual(['a', 'b'])
    expect(await machine.status()).toMatchObject({ phase: 'idle' })
  })
})

describe('a runner', () => {
  it('asked many times while it runs, runs once more', async () => {
    const runner = createSyncRunner(machine.deps, oneBrowsersLocks(), never)
    const first = runner.run()
    await Promise.resolve()
    await Promise.all([first, runner.run(), runner.run(), runner.run()])
    expect(pulls()).toBe(5 + 1)
  })

  it('sends what was decided while it ran', async () => {
    const runner = createSyncRunner(machine.deps, oneBrowsersLocks(), never)
    await runner.run()
    const running = runner.run()
    await Promise.resolve()
    await machine.accept('a')
    await Promise.all([running, runner.run()])
    expect(server.taken.size).toBe(1)
  })

  it('tries again by itself after a failure, in the time that the failure asks for', async () => {
    const planned: { work: () => void; ms: number }[] = []
    const runner = createSyncRunner(machine.deps, oneBrowsersLocks(), (work, ms) =>
      planned.push({ work, ms }),
    )
    server.failNext('/v1/sync', faults.offline)
    await runner.run()
    const [retry] = planned
    expect(retry?.ms).toBeGreaterThan(0)
    clock.advance(retry?.ms ?? 0)
    retry?.work()
    await runner.run()
    expect((await machine.order()).warm).toEqual(['a', 'b'])
  })

  it('asked before that time plans it anew: another worker may have planned it, and died', async () => {
    const planned: number[] = []
    const locks = oneBrowsersLocks()
    const before = createSyncRunner(machine.deps, locks, never)
    server.failNext('/v1/sync', faults.offline)
    await before.run()
    const runner = createSyncRunner(machine.deps, locks, (_work, ms) => planned.push(ms))
    await runner.run()
    expect(planned).toHaveLength(1)
    expect(planned[0]).toBeGreaterThan(0)
  })

  it('leaves a wait that is longer than a worker lives to the alarm', async () => {
    const planned: number[] = []
    const runner = createSyncRunner(machine.deps, oneBrowsersLocks(), (_work, ms) => planned.push(ms))
    server.failNext('/v1/sync', faults.status(503, { 'retry-after': '120' }))
    await runner.run()
    expect(planned).toEqual([])
  })
})
