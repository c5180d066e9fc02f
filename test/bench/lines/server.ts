import { tmpdir } from 'node:os'
import autocannon from 'autocannon'
import { type Millis, toInstant } from '../../../lib/contract/index.ts'
import { type ApiProcess, freePort, startApi } from '../../../scripts/api-process.ts'
import { startPostgres } from '../../fixtures/postgres.ts'
import { type BenchApi, chunks, startFilledApi } from '../bench-api.ts'
import { NOW, SIGNAL_TYPES } from '../leads.ts'
import { type BenchLine, interleaved } from '../line.ts'

const ROUNDS = 5
const POLLS = 4000
const CONNECTIONS = 10
/** The load notices that it is done each so many milliseconds; left to itself, each second. */
const NOTICED = 5
/** As many changes as the extension asks for at most. */
const PAGE = 2000

type Both = { api: BenchApi; peer: ApiProcess }

/** The API and what it is compared with, each a process of its own, on one PostgreSQL as it comes. */
const withBoth = async <Result>(work: (both: Both) => Promise<Result>): Promise<Result> => {
  const database = await startPostgres()
  const open: ApiProcess[] = []
  try {
    await database.createDatabase('bench')
    const databaseUrl = `${database.url}/bench`
    const api = await startFilledApi(databaseUrl)
    open.push(api)
    const program = ['--import', 'tsx', 'test/bench/peer-api.ts']
    const peer = await startApi({ port: await freePort(), data: tmpdir(), databaseUrl, program })
    open.push(peer)
    return await work({ api, peer })
  } finally {
    for (const one of open) await one.stop('SIGKILL')
    await database.stop()
  }
}

const fetched = async (url: string, token?: string, body?: unknown): Promise<Response> => {
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response
}

/** Asks for pages until there is none; answers the last cursor, and how often `what` stands in them. */
const pullAll = async ({ url, token }: BenchApi, what: string) => {
  let cursor = ''
  let count = 0
  for (let hasMore = true; hasMore; ) {
    const page: string = await (await fetched(`${url}/v1/sync?limit=${PAGE}${cursor}`, token)).text()
    count += page.split(what).length - 1
    const [, next, more] = /"cursor":"([^"]+)","hasMore":(true|false)/.exec(page) ?? []
    if (next === undefined) throw new Error(`no cursor in ${page.slice(-200)}`)
    cursor = `&cursor=${next}`
    hasMore = more === 'true'
  }
  return { cursor, count }
}

const pullBare = async ({ url }: ApiProcess, what: string): Promise<number> => {
  let count = 0
  for (let after: string | null = '0'; after !== null; ) {
    const response = await fetched(`${url}/leads?limit=${PAGE}&after=${after}`)
    count += (await response.text()).split(what).length - 1
    after = response.headers.get('x-last')
  }
  return count
}

const expectCount = (what: string, expected: number, got: number): void => {
  if (got !== expected) throw new Error(`expected ${expected} ${what}, got ${got}`)
}

/** All by one member's token, which the batching of look-ups likes best. */
const measurePoll = () =>
  withBoth(async ({ api, peer }) => {
    const ask = async (url: string, headers: Record<string, string>): Promise<void> => {
      const load = { connections: CONNECTIONS, amount: POLLS, sampleInt: NOTICED }
      expectCount('answers', POLLS, (await autocannon({ url, headers, ...load }))['2xx'])
    }
    const { cursor } = await pullAll(api, '"kind":"lead"')
    const nothingNew = `${api.url}/v1/sync?limit=250${cursor}`
    const poll = () => ask(nothingNew, { authorization: `Bearer ${api.token}` })
    const hello = () => ask(`${peer.url}/hello`, {})
    await interleaved(1, poll, hello)
    const times = await interleaved(ROUNDS, poll, hello)
    const page = await (await fetched(nothingNew, api.token)).text()
    if (!page.startsWith('{"changes":[]')) throw new Error(`expected nothing new, got ${page.slice(0, 200)}`)
    return times
  })

const measurePull = () =>
  withBoth(async ({ api, peer }) => {
    const ours = async () => expectCount('leads', api.leads, (await pullAll(api, '"kind":"lead"')).count)
    const bare = async () => expectCount('leads', api.leads, await pullBare(peer, '"owner_id":'))
    await interleaved(1, ours, bare)
    return interleaved(ROUNDS, ours, bare)
  })

const measureIngest = () =>
  withBoth(async ({ api, peer }) => {
    let batch = 0
    /** One more signal of each lead, as they are sent and as they are stored. */
    const signals = () => {
      batch += 1
      return Array.from({ length: api.leads }, (_, index) => ({
        id: `bench-${batch}-${index}`,
        type: SIGNAL_TYPES[(index + batch) % SIGNAL_TYPES.length] ?? '',
        leadId: `lead-${index}`,
        at: NOW + batch * 1000 + index,
      }))
    }
    const ours = async () => {
      for (const rows of chunks(signals())) {
        const sent = { signals: rows.map((row) => ({ ...row, at: toInstant(row.at as Millis) })) }
        const answer = await (await fetched(`${api.url}/v1/signals`, api.admin, sent)).json()
        expectCount('signals', rows.length, answer.counts.created)
      }
    }
    const bare = async () => {
      for (const rows of chunks(signals())) {
        const stored = rows.map(({ id, type, leadId, at }) => ({
          workspace_id: 'default',
          id,
          lead_id: leadId,
          type,
          at,
          properties: {},
          initiator: 'buyer',
        }))
        const answer = await (await fetched(`${peer.url}/signals`, undefined, stored)).json()
        expectCount('signals', rows.length, answer.inserted)
      }
    }
    await interleaved(1, ours, bare)
    return interleaved(ROUNDS, ours, bare)
  })

export const serverLines: BenchLine[] = [
  {
    id: 'poll-nothing',
    work: `${POLLS} polls that find nothing new, ${CONNECTIONS} at a time`,
    against: 'as many times "hello" of Hono',
    unit: 'ms',
    goal: { kind: 'speed', atLeast: 0.5 },
    measure: measurePoll,
  },
  {
    id: 'pull-10k',
    work: '10k leads of the feed, in pages',
    against: 'the rows of the tables as JSON, in pages as large',
    unit: 'ms',
    goal: { kind: 'speed', atLeast: 0.5 },
    measure: measurePull,
  },
  {
    id: 'ingest-10k',
    work: '10k signals checked, stored, their leads scored',
    against: 'the bare INSERTs, as many at a time',
    unit: 'ms',
    goal: { kind: 'speed', atLeast: 0.3 },
    measure: measureIngest,
  },
]
