import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

type Lead = { id: string }
type Answer = { status: number; body: unknown; headers?: Record<string, string> }

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

const error = (status: number, code: string): Answer => ({ status, body: { error: { code, message: code } } })

/** A server that keeps leads in memory and can be told to fail: what the import must survive. */
export const startFakeApi = async (options: { token?: string; demo?: boolean } = {}) => {
  const token = options.token ?? 'good-token'
  const leads = new Map<string, Lead>()
  const batches: string[][] = []
  const failures: Answer[] = []
  const refusedIds = new Set<string>()
  let onBatch: (count: number) => void = () => {}
  let mostRows = Number.POSITIVE_INFINITY

  const putLead = (lead: Lead, index: number) => {
    const { id } = lead
    if (refusedIds.has(id))
      return {
        index,
        id,
        status: 'refused',
        faults: [{ path: '/ownerId', message: 'expected a member', got: '"x"' }],
      }
    const before = leads.get(id)
    leads.set(id, lead)
    if (!before) return { index, id, status: 'created' }
    return { index, id, status: JSON.stringify(before) === JSON.stringify(lead) ? 'unchanged' : 'updated' }
  }

  const putLeads = (body: string): Answer => {
    const rows = (JSON.parse(body) as { leads: Lead[] }).leads
    if (rows.length > mostRows) return error(413, 'body_too_large')
    const results = rows.map(putLead)
    batches.push(rows.map((row) => row.id))
    onBatch(batches.length)
    return { status: 200, body: { results, counts: { created: 0, updated: 0, unchanged: 0, refused: 0 } } }
  }

  const member = { id: 'admin', name: 'Admin', email: 'admin@x.example', role: 'admin', team: null }
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (request.url === '/v1/auth/methods')
      return {
        status: 200,
        body: { methods: options.demo ? ['demo'] : ['token'], demoMembers: options.demo ? [member] : [] },
      }
    if (request.url === '/v1/auth/demo' && options.demo)
      return { status: 200, body: { token, expiresAt: '2030-01-01T00:00:00Z' } }
    if (request.headers.authorization !== `Bearer ${token}`) return error(401, 'unauthorized')
    return failures.shift() ?? putLeads(await textOf(request))
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, headers }) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(JSON.stringify(body))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address')

  return {
    url: `http://127.0.0.1:${address.port}`,
    leads,
    /** The ids of every batch that was taken. */
    batches,
    refusedIds,
    failNext: (...statuses: number[]) =>
      failures.push(...statuses.map((status) => error(status, `fail_${status}`))),
    takeAtMost: (rows: number) => {
      mostRows = rows
    },
    whenBatch: (hear: (count: number) => void) => {
      onBatch = hear
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
export type FakeApi = Awaited<ReturnType<typeof startFakeApi>>
