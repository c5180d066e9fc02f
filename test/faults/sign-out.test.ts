import { beforeEach, describe, expect, it } from 'vitest'
import type { Credentials } from '../../lib/auth/credentials.ts'
import type { MemberId } from '../../lib/contract/index.ts'
import { readSavedViews, writeSavedViews } from '../../lib/settings/saved-views.ts'
import { runSync } from '../../lib/sync/run-sync.ts'
import { signIn } from '../../lib/sync/sign-in.ts'
import { signOut } from '../../lib/sync/sign-out.ts'
import { aClock, aMachine, type Machine, SERVER } from '../integration/machine.ts'
import { demoLead, NOW, rules } from './changes.ts'
import { aScriptedServer, faults } from './scripted-server.ts'

let server: ReturnType<typeof aScriptedServer>
let machine: Machine

beforeEach(async () => {
  const clock = aClock(NOW)
  server = aScriptedServer(clock)
  server.publish(...rules, demoLead('a'))
  machine = aMachine({ fetch: server.fetch, clock })
  await machine.signIn('rep-1')
  await machine.sync()
})

const isEmpty = async () => Object.values(await machine.contents()).every((rows) => rows.length === 0)

describe('signing out', () => {
  it('erases the local copy and the token', async () => {
    expect(await signOut(machine.deps, { force: false })).toEqual({ signedOut: true })
    expect(await isEmpty()).toBe(true)
    expect(await machine.deps.credentials.read()).toBeNull()
  })

  it('takes the saved views along, which may name accounts; they stay while it is refused', async () => {
    const view = { id: 'a', name: 'Acme', filter: { account: ['Acme'] }, search: '' }
    await writeSavedViews([view])
    await machine.accept('a')
    await signOut(machine.deps, { force: false })
    expect(await readSavedViews()).toEqual([view])
    await signOut(machine.deps, { force: true })
    expect(await readSavedViews()).toEqual([])
  })

  it('is not needed for another member to see none of the views', async () => {
    await writeSavedViews([{ id: 'a', name: 'Acme', filter: { account: ['Acme'] }, search: '' }])
    await machine.signIn('rep-1')
    expect(await readSavedViews()).toHaveLength(1)
    await machine.signIn('rep-2')
    expect(await readSavedViews()).toEqual([])
  })

  it('warns of decisions that the server does not have, and then erases nothing', async () => {
    await machine.accept('a')
    expect(await signOut(machine.deps, { force: false })).toEqual({ signedOut: false, unsent: 1 })
    expect(await machine.status()).toMatchObject({ phase: 'idle', pending: 1 })
    expect(await machine.deps.credentials.read()).not.toBeNull()
  })

  it('erases them too when the rep says so', async () => {
    await machine.accept('a')
    expect(await signOut(machine.deps, { force: true })).toEqual({ signedOut: true })
    expect(await isEmpty()).toBe(true)
  })

  const ends = {
    'goes well': null,
    'is cut': faults.offline,
    'is told to begin anew': faults.status(410),
    'is refused': faults.status(401),
  }
  const moments = ['/v1/decisions', '/v1/sync'].flatMap((path) =>
    Object.entries(ends).map(([how, fault]) => ({ path, how, fault })),
  )

  it.each(moments)('during $path, which then $how, leaves nothing behind', async ({ path, fault }) => {
    await machine.accept('a')
    server.publish(demoLead('b'))
    if (fault) server.failNext(path, fault)
    const deps = {
      ...machine.deps,
      fetch: (async (input, init) => {
        if (String(input).includes(path)) await signOut(machine.deps, { force: true })
        return server.fetch(input, init)
      }) as typeof fetch,
    }
    await runSync(deps, { byHand: true })
    expect(await isEmpty()).toBe(true)
  })
})

describe('signing in', () => {
  it('again as the same person keeps the copy', async () => {
    await machine.accept('a')
    await machine.signIn('rep-1')
    expect(await machine.lead('a')).toMatchObject({ pending: true })
  })

  it('as somebody else begins an empty copy', async () => {
    await machine.signIn('rep-2')
    expect(await machine.lead('a')).toBeUndefined()
    expect(await machine.cursor()).toBeUndefined()
  })

  it('as somebody else is refused while the one before has decisions to send', async () => {
    await machine.accept('a')
    await expect(machine.signIn('rep-2')).rejects.toMatchObject({ code: 'unsent_decisions' })
    expect(await machine.lead('a')).toMatchObject({ pending: true })
  })

  it('as somebody else never fetches by the token of the one before', async () => {
    const { credentials } = machine.deps
    const asked: string[] = []
    const deps = {
      ...machine.deps,
      fetch: (async (input, init) => {
        if (String(input).includes('/v1/sync'))
          asked.push(new Headers(init?.headers).get('authorization') ?? '')
        return server.fetch(input, init)
      }) as typeof fetch,
    }
    // A sync in the very moment before the new token is there.
    const credentialsOfThen = {
      ...credentials,
      write: async (anew: Credentials) => {
        await runSync(deps, { byHand: true })
        await credentials.write(anew)
      },
    }
    const rep2 = { method: 'demo', server: SERVER, memberId: 'rep-2' as MemberId } as const
    await signIn({ ...machine.deps, credentials: credentialsOfThen }, rep2)
    expect(asked).toEqual([])
    expect(await machine.lead('a')).toBeUndefined()
  })

  const endsOfFetch = {
    'goes well': null,
    'is cut': faults.offline,
    'is told to begin anew': faults.status(410),
  }

  it.each(Object.entries(endsOfFetch))(
    'as somebody else during a fetch that then %s is no sync of the new copy',
    async (_how, fault) => {
      if (fault) server.failNext('/v1/sync', fault)
      const deps = {
        ...machine.deps,
        fetch: (async (input, init) => {
          if (String(input).includes('/v1/sync')) await machine.signIn('rep-2')
          return server.fetch(input, init)
        }) as typeof fetch,
      }
      await runSync(deps, { byHand: true })
      expect(await machine.lead('a')).toBeUndefined()
      expect(await machine.status()).toMatchObject({ lastSyncedAt: null, error: null })
      expect(await machine.db.meta.get('generation')).toBeUndefined()
    },
  )

  it('as somebody else while a decision is sent never fetches by the token of the one before', async () => {
    await machine.accept('a')
    const asked: (string | null)[] = []
    const deps = {
      ...machine.deps,
      fetch: (async (input, init) => {
        const url = String(input)
        if (url.includes('/v1/sync')) asked.push(new Headers(init?.headers).get('authorization'))
        if (url.includes('/v1/decisions')) {
          await signOut(machine.deps, { force: true })
          await machine.signIn('rep-2')
        }
        return server.fetch(input, init)
      }) as typeof fetch,
    }
    await runSync(deps, { byHand: true })
    expect(asked).toEqual([])
    expect(await machine.lead('a')).toBeUndefined()
    expect(await machine.status()).toMatchObject({ lastSyncedAt: null, error: null })
  })

  it('as somebody else while a decision is sent never has theirs sent by the token of the one before', async () => {
    await machine.accept('a')
    let sent = 0
    const deps = {
      ...machine.deps,
      fetch: (async (input, init) => {
        if (String(input).includes('/v1/decisions') && ++sent === 1) {
          await signOut(machine.deps, { force: true })
          await machine.signIn('rep-2')
          await machine.sync()
          await machine.accept('a')
        }
        return server.fetch(input, init)
      }) as typeof fetch,
    }
    await runSync(deps, { byHand: true })
    expect(sent).toBe(1)
    expect(await machine.status()).toMatchObject({ pending: 1 })
  })

  it('while an older token is being refused keeps the new one', async () => {
    const deps = {
      ...machine.deps,
      fetch: (async (input, init) => {
        await machine.deps.credentials.write({ server: SERVER, token: 'token-of-rep-1-anew' })
        return server.fetch(input, init)
      }) as typeof fetch,
    }
    server.failNext('/v1/sync', faults.status(401))
    await runSync(deps, { byHand: true })
    expect(await machine.deps.credentials.read()).toMatchObject({ token: 'token-of-rep-1-anew' })
  })

  it('between the look at a refused token and its end keeps the new one', async () => {
    const anew = { server: SERVER, token: 'token-of-rep-1-anew' }
    const { credentials } = machine.deps
    let refused = false
    const deps = {
      ...machine.deps,
      credentials: {
        ...credentials,
        read: async () => {
          const seen = await credentials.read()
          if (refused) await credentials.write(anew)
          return seen
        },
        eraseIf: async (token: string) => {
          await credentials.write(anew)
          return credentials.eraseIf(token)
        },
      },
      fetch: (async (input, init) => {
        refused = true
        return server.fetch(input, init)
      }) as typeof fetch,
    }
    server.failNext('/v1/sync', faults.status(401))
    await runSync(deps, { byHand: true })
    expect(await credentials.read()).toEqual(anew)
    expect(await machine.status()).not.toMatchObject({ phase: 'signed-out' })
  })
})
