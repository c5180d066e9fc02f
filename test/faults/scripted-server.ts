import type { Change, DecisionInput, DecisionResult, Member } from '../../lib/contract/index.ts'
import type { TestClock } from '../integration/machine.ts'

/** What happens to a request instead of its answer. */
type Fault = (request: { method: string; path: string; answer: () => Promise<Response> }) => Promise<Response>

export const faults = {
  /** The wire is cut before anything arrives. */
  offline: (async () => {
    throw new TypeError('Failed to fetch')
  }) satisfies Fault,
  /** The server took it, but the answer never arrives. */
  answerLost: (async ({ answer }) => {
    await answer()
    throw new TypeError('Failed to fetch')
  }) satisfies Fault,
  /** The wire is cut in the middle of the answer's body. */
  cutInTheMiddle: (async ({ answer }) => {
    const body = await (await answer()).text()
    const half = new TextEncoder().encode(body.slice(0, body.length / 2))
    const stream = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(half)
        controller.error(new TypeError('network error'))
      },
    })
    return new Response(stream, { headers: { 'content-type': 'application/json' } })
  }) satisfies Fault,
  status:
    (status: number, headers: Record<string, string> = {}, code = 'internal'): Fault =>
    async () =>
      Response.json({ error: { code, message: `as the test asked: ${status}` } }, { status, headers }),
}

const memberOf = (id: string): Member =>
  ({ id, name: id, email: `${id}@heatline.example`, role: 'rep', team: null }) as Member

/**
 * A server of which a test says every word: a feed of changes, what it makes of decisions, and faults for single requests.
 * It keeps to the protocol otherwise: one cursor per change, decisions inserted once.
 */
export const aScriptedServer = (clock: TestClock, { pageSize = 1000 } = {}) => {
  const feed: unknown[] = []
  const taken = new Map<string, DecisionInput>()
  const refusals = new Map<string, string>()
  const queuedFaults: { path: string; fault: Fault }[] = []
  const requests: string[] = []
  const bearers: string[] = []
  let oldestCursor = 0

  const serverTime = () => new Date(clock.now()).toISOString()

  const page = (cursor: number) => {
    if (cursor > 0 && cursor < oldestCursor)
      return Response.json({ error: { code: 'stale_cursor', message: 'too old' } }, { status: 410 })
    const end = Math.min(cursor + pageSize, feed.length)
    const changes = feed.slice(cursor, end)
    return Response.json({
      changes,
      cursor: String(end),
      hasMore: end < feed.length,
      serverTime: serverTime(),
    })
  }

  const take = (decision: DecisionInput, index: number): DecisionResult => {
    const code = refusals.get(decision.leadId)
    if (code) return { index, id: decision.id, status: 'refused', code, message: 'as the test asked' }
    if (taken.has(decision.id)) return { index, id: decision.id, status: 'duplicate' }
    taken.set(decision.id, decision)
    feed.push({ kind: 'decision', decision: { ...decision, receivedAt: serverTime(), memberId: 'rep-1' } })
    return { index, id: decision.id, status: 'applied' }
  }

  const answer = async (path: string, query: URLSearchParams, body: string): Promise<Response> => {
    if (path === '/v1/sync') return page(Number(query.get('cursor') ?? 0))
    if (path === '/v1/decisions') {
      const { decisions } = JSON.parse(body) as { decisions: DecisionInput[] }
      return Response.json({ results: decisions.map(take), serverTime: serverTime() })
    }
    if (path === '/v1/auth/demo') {
      const { memberId } = JSON.parse(body) as { memberId: string }
      return Response.json({ token: `token-of-${memberId}`, expiresAt: '2030-01-01T00:00:00.000Z' })
    }
    const memberId = (bearers.at(-1) ?? '').replace('Bearer token-of-', '')
    const workspace = { id: 'default', name: 'Default' }
    return Response.json({ member: memberOf(memberId), workspace, serverTime: serverTime() })
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input))
    const method = init?.method ?? 'GET'
    requests.push(`${method} ${url.pathname}`)
    bearers.push(new Headers(init?.headers).get('authorization') ?? '')
    const found = queuedFaults.findIndex(({ path }) => path === url.pathname)
    const [queued] = found === -1 ? [] : queuedFaults.splice(found, 1)
    const give = () => answer(url.pathname, url.searchParams, String(init?.body ?? ''))
    return queued ? queued.fault({ method, path: url.pathname, answer: give }) : give()
  }

  return {
    fetch,
    requests,
    taken,
    /** Adds to the feed, in order; also what no contract knows. */
    publish: (...changes: object[]) => {
      feed.push(...changes)
    },
    /** Refuses every decision on the lead from now on. */
    refuse: (leadId: string, code: string) => {
      refusals.set(leadId, code)
    },
    allow: (leadId: string) => {
      refusals.delete(leadId)
    },
    /** The next request for `path` meets this fault; said n times, the next n do. */
    failNext: (path: string, fault: Fault) => {
      queuedFaults.push({ path, fault })
    },
    /** Forgets what older copies would need: their cursors are refused, and the feed begins anew with these changes. */
    compact: (...changes: Change[]) => {
      oldestCursor = feed.length + 1
      feed.splice(0, feed.length, ...changes)
      while (feed.length < oldestCursor) feed.push({ kind: 'member', member: memberOf('rep-1') })
    },
  }
}
