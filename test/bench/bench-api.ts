import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toInstant } from '../../lib/contract/index.ts'
import { type ApiProcess, freePort, startApi } from '../../scripts/api-process.ts'
import { scorableLeads } from './leads.ts'

const LEADS = 10_000
const ROWS = 1000
const REP = 'bench-rep'

/** The real API with ten thousand leads of one rep, that rep's token and the admin's. */
export type BenchApi = ApiProcess & { token: string; admin: string; leads: number }

export const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) =>
    rows.slice(index * ROWS, (index + 1) * ROWS),
  )

const fill = async (api: ApiProcess, data: string): Promise<BenchApi> => {
  const admin = readFileSync(join(data, 'admin.token'), 'utf8').trim()
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(api.url + path, {
      method,
      headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const cases = scorableLeads(LEADS)
  await call('PUT', '/v1/members', {
    members: [{ id: REP, name: 'Bench Rep', email: 'rep@heatline.example', role: 'rep', team: null }],
  })
  const leads = cases.map(({ lead: { emailDomainKind: _, account, ...lead } }, index) => ({
    ...lead,
    name: `Person ${index}`,
    createdAt: toInstant(lead.createdAt),
    ownerId: REP,
    linkedinUrl: `https://www.linkedin.com/in/person-${index}/`,
    crmUrl: `https://app.hubspot.com/contacts/1234567/record/0-1/${index}`,
    account: account && {
      id: `account-${index % 500}`,
      ...account,
      recordUrls: [`https://www.linkedin.com/company/company-${index % 500}/`],
    },
  }))
  const signals = cases.flatMap((one) =>
    one.signals.map((signal) => ({ ...signal, at: toInstant(signal.at), leadId: one.lead.id })),
  )
  for (const rows of chunks(leads)) await call('PUT', '/v1/leads', { leads: rows })
  for (const rows of chunks(signals)) await call('POST', '/v1/signals', { signals: rows })
  const { token } = (await call('POST', `/v1/members/${REP}/token`)) as { token: string }
  return { ...api, token, admin, leads: LEADS }
}

/** Starts the API and fills it: with the embedded database, or that of `databaseUrl`, which is empty. */
export const startFilledApi = async (databaseUrl?: string): Promise<BenchApi> => {
  const data = mkdtempSync(join(tmpdir(), 'heatline-bench-'))
  const place = databaseUrl === undefined ? {} : { databaseUrl }
  const api = await startApi({ port: await freePort(), data, ...place })
  const stop: ApiProcess['stop'] = async (signal) => {
    await api.stop(signal)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    return await fill({ ...api, stop }, data)
  } catch (error) {
    await stop('SIGKILL')
    throw error
  }
}

let started: Promise<BenchApi> | undefined

/** Started and filled once for all lines that need it. */
export const benchApi = (): Promise<BenchApi> => {
  started ??= startFilledApi()
  return started
}

export const stopBenchApi = async (): Promise<void> => {
  await (await started)?.stop()
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-max-age': '600',
}

/**
 * Plays the feed back as the rep gets it: a page is asked of the API once, in the round that warms up, and remembered by its
 * address. So a first sync is measured without the database behind the API, in pages of the size that it asks for.
 */
export const replayFeed = async (api: BenchApi): Promise<{ url: string; server: Server }> => {
  const pages = new Map<string, string>()
  const readPage = async (address: string): Promise<string> => {
    const headers = { authorization: `Bearer ${api.token}` }
    const text = pages.get(address) ?? (await (await fetch(api.url + address, { headers })).text())
    pages.set(address, text)
    return text
  }
  const port = await freePort()
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, CORS).end()
    const page = await readPage(request.url ?? '/')
    return response.writeHead(200, { ...CORS, 'content-type': 'application/json' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${port}`, server }
}
