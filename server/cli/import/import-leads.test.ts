import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CliError } from '../cli-error.ts'
import { type FakeApi, startFakeApi } from '../testing/fake-api.ts'
import { type ImportLeadsOptions, importLeads } from './import-leads.ts'

let folder = ''
let api: FakeApi
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-import-'))
  api = await startFakeApi()
})
afterEach(async () => {
  await api.close()
  await rm(folder, { recursive: true })
})

const map = {
  id: { column: 'id' },
  name: { column: 'name' },
  createdAt: { now: true },
  email: { column: 'mail' },
}
const HEADER = 'id,name,mail'
const row = (number: number): string => `L${number},Lead ${number},l${number}@acme.example`
const csv = (from: number, to: number): string =>
  [HEADER, ...Array.from({ length: to - from + 1 }, (_, index) => row(from + index))].join('\n')

type Run = Partial<ImportLeadsOptions> & {
  content?: string | Uint8Array
  mapText?: string
  stop?: AbortController
  now?: number
  env?: Record<string, string>
}

const run = async ({
  content = csv(1, 10),
  mapText,
  stop,
  now = 1_772_442_000_000,
  env,
  ...options
}: Run = {}) => {
  const path = join(folder, 'leads.csv')
  const mapPath = join(folder, 'map.json')
  await writeFile(path, content)
  await writeFile(mapPath, mapText ?? JSON.stringify(map))
  const words: string[] = []
  const outcome = await importLeads(
    {
      file: { path, encoding: 'utf-8', delimiter: ',' },
      mapPath,
      server: api.url,
      token: 'good-token',
      batchRows: 3,
      stateFolder: join(folder, 'state'),
      dryRun: false,
      restart: false,
      ...options,
    },
    {
      env: env ?? {},
      clock: () => now,
      stderr: { isTTY: false, write: (text: string) => words.push(text) } as unknown as NodeJS.WriteStream,
      signal: (stop ?? new AbortController()).signal,
      retry: { attempts: 3, firstWaitMs: 1 },
    },
  )
  return { ...outcome, words: words.join('') }
}

const refusal = async (options: Run): Promise<CliError> => {
  const error = await run(options).catch((caught: unknown) => caught)
  if (!(error instanceof CliError)) throw new Error(`expected a CliError, got ${JSON.stringify(error)}`)
  return error
}

const reportLines = async (path: unknown): Promise<Record<string, string>[]> =>
  parse(await readFile(String(path), 'utf8'), { columns: true })

describe('importing leads', () => {
  it('sends every row once, in batches, and says what became of them', async () => {
    const { summary, exitCode } = await run()
    expect(exitCode).toBe(0)
    expect(summary).toMatchObject({ finished: true, rows: 10, created: 10, refused: 0, report: null })
    expect(api.batches.map((batch) => batch.length)).toEqual([3, 3, 3, 1])
    expect([...api.leads.keys()]).toHaveLength(10)
  })

  it('changes nothing when it is done again, even where the map says "now"', async () => {
    await run({ now: 1_772_442_000_000 })
    expect((await run({ now: 1_772_999_000_000 })).summary).toMatchObject({ created: 0, unchanged: 10 })
  })

  it('shows how far it is', async () => {
    expect((await run()).words).toMatch(/10 of 10 rows \(100 %\), \d+ rows\/s, 0 refused/)
  })

  it('sends nothing in a dry run, but reports refused rows', async () => {
    const content = `${csv(1, 3)}\nL4,,x`
    const { summary, exitCode } = await run({ content, dryRun: true, server: 'http://127.0.0.1:1' })
    expect(summary).toMatchObject({ dryRun: true, rows: 4, ready: 3, refused: 1 })
    expect(exitCode).toBe(1)
    expect(await reportLines(summary.report)).toHaveLength(1)
  })
})

describe('rows that are refused', () => {
  const content = [
    HEADER,
    row(1),
    'L2,"two\nlines",not a mail',
    'L3,,',
    'L4,too,l4@x.example,many',
    'L5',
    row(1),
    row(7),
    row(8),
  ].join('\n')

  it('have one line each in the report, with their line in the file, id, field and reason', async () => {
    api.refusedIds.add('L7')
    const report = join(folder, 'out', 'refused.csv')
    const { summary, exitCode } = await run({ content, report })
    expect(exitCode).toBe(1)
    expect(summary).toMatchObject({ rows: 8, created: 2, refused: 6, report })
    const lines = await reportLines(report)
    expect(lines.map(({ line, id, field }) => `${line} ${id} ${field}`)).toEqual([
      '3 L2 /email',
      '5 L3 /name',
      '6 L4 /',
      '7 L5 /',
      '8 L1 /',
      '9 L7 /ownerId',
    ])
    expect(lines[0]).toMatchObject({ column: 'mail', got: '"not a mail"' })
    expect(lines[2]?.reason).toBe('expected 3 cells')
    expect(lines[4]?.got).toBe('"L1" again, first in line 2')
  })

  it('never make a spreadsheet run a formula', async () => {
    const { summary } = await run({ content: `${HEADER}\n=1+1,,x` })
    expect((await reportLines(summary.report))[0]?.id).toBe("'=1+1")
  })

  it('are only those that are too large when the server takes no more', async () => {
    api.takeAtMost(1)
    expect((await run()).summary).toMatchObject({ created: 10, refused: 0 })
    api.takeAtMost(0)
    expect((await run({ content: csv(1, 2) })).summary).toMatchObject({ refused: 2 })
  })
})

describe('an import that is stopped', () => {
  it('goes on behind the last batch that was acknowledged', async () => {
    const stop = new AbortController()
    api.whenBatch((count) => count === 2 && stop.abort())
    const stopped = await run({ stop })
    expect(stopped).toMatchObject({ exitCode: 130, summary: { finished: false, settledRows: 6 } })
    expect(api.leads.size).toBe(6)
    const { summary } = await run()
    expect(summary).toMatchObject({ finished: true, created: 10, unchanged: 0 })
    expect(api.batches.map((batch) => batch[0])).toEqual(['L1', 'L4', 'L4', 'L7', 'L10'])
  })

  it('keeps the refused rows of before in the report', async () => {
    const content = [HEADER, row(1), 'L2,,', row(3), row(4), 'L5,,', row(6)].join('\n')
    api.refusedIds.add('L1')
    api.whenBatch(() => api.failNext(503, 503, 503))
    await refusal({ content })
    api.whenBatch(() => {})
    const again = await run({ content })
    expect(again.summary).toMatchObject({ created: 3, refused: 3 })
    expect((await reportLines(again.summary.report)).map(({ line }) => line)).toEqual(['2', '3', '6'])
  })

  it('also knows duplicates of rows that were sent before it stopped', async () => {
    const stop = new AbortController()
    api.whenBatch(() => stop.abort())
    const content = `${csv(1, 6)}\n${row(2)}`
    await run({ content, stop })
    expect((await run({ content })).summary).toMatchObject({ created: 6, refused: 1 })
  })

  it('begins again when the server has lost what it acknowledged', async () => {
    const stop = new AbortController()
    api.whenBatch((count) => count === 2 && stop.abort())
    await run({ stop })
    api.leads.clear()
    const { summary, words } = await run()
    expect(words).toContain('beginning with the first row')
    expect(summary).toMatchObject({ created: 7, unchanged: 3 })
    expect(api.leads.size).toBe(10)
  })

  it('begins again when it is asked to, or when the report is gone', async () => {
    const stopAfter = async (batches: number) => {
      const stop = new AbortController()
      const end = api.batches.length + batches
      api.whenBatch((count) => count === end && stop.abort())
      await run({ stop })
      api.whenBatch(() => {})
    }
    await stopAfter(2)
    expect((await run({ restart: true })).summary).toMatchObject({ unchanged: 6, created: 4 })
    await stopAfter(2)
    for (const name of await readdir(join(folder, 'state')))
      if (name.endsWith('.csv')) await rm(join(folder, 'state', name))
    expect((await run()).summary).toMatchObject({ unchanged: 10 })
  })

  it('begins with the first row when the file or the map is another one', async () => {
    const stop = new AbortController()
    api.whenBatch((count) => count === 2 && stop.abort())
    await run({ stop })
    const { words } = await run({ content: csv(1, 11) })
    expect(words).not.toContain('going on')
    expect(api.leads.size).toBe(11)
  })
})

describe('a server that fails', () => {
  it('is asked again when it will be fine', async () => {
    api.failNext(500, 429)
    const { summary, words } = await run()
    expect(summary).toMatchObject({ created: 10 })
    expect(words).toContain('attempt 2 of 3')
  })

  it('ends the import after a bounded number of attempts; what was settled stays settled', async () => {
    api.whenBatch((count) => count === 2 && api.failNext(503, 503, 503))
    expect((await refusal({})).code).toBe('server_failed')
    expect((await run()).words).toContain('going on after row 6')
  })

  it.each([
    [401, 'unauthorized', 'a token that the server knows'],
    [403, 'forbidden', "an admin's token"],
    [422, 'server_refused', 'the server to take it'],
  ])('answers %i: not asked again, %s', async (status, code, expected) => {
    api.failNext(status)
    const error = await refusal({})
    expect(error.code).toBe(code)
    expect(error.message).toContain(`expected ${expected}`)
    expect(api.batches).toEqual([])
  })

  it('says when nothing answers', async () => {
    const error = await refusal({ server: 'http://127.0.0.1:1' })
    expect(error.code).toBe('unreachable')
    expect(error.message).toMatch(/^PUT http:\/\/127.0.0.1:1.*is it running there\?/)
  })
})

describe('signing in', () => {
  const noToken = { token: undefined } as unknown as Run

  it('takes the token of the environment or of a file', async () => {
    expect((await run({ ...noToken, env: { HEATLINE_TOKEN: 'good-token' } })).exitCode).toBe(0)
    await writeFile(join(folder, 'token'), 'good-token\n')
    expect((await run({ ...noToken, env: { HEATLINE_TOKEN_FILE: join(folder, 'token') } })).exitCode).toBe(0)
  })

  it('is the demo admin where anybody may be, and asks for a token elsewhere', async () => {
    expect((await refusal(noToken)).code).toBe('no_token')
    await api.close()
    api = await startFakeApi({ demo: true })
    expect((await run(noToken)).exitCode).toBe(0)
  })
})

describe('what cannot be read sends nothing', () => {
  it.each([
    ['an empty file', '', 'empty_file', 'an empty file'],
    ['a header only', `${HEADER}\n`, 'empty_file', 'the header only'],
    ['columns twice', 'id,name,id,mail,name\n1,2,3,4,5', 'duplicate_headers', '"id", "name" more than once'],
    ['missing columns', 'id,other\n1,2', 'missing_columns', 'expected the mapped columns "name", "mail"'],
    ['another delimiter', 'id;name;mail\n1;2;3', 'missing_columns', 'parted by ";"'],
    ['a broken quote far down', `${csv(1, 5)}\n"L6,x`, 'broken_csv', 'line 7'],
    ['bytes that are no text', Buffer.from([0x69, 0x64, 0x0a, 0xff]), 'invalid_encoding', '0xFF at byte 3'],
  ])('%s', async (_, content, code, words) => {
    const error = await refusal({ content })
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
    expect(api.batches).toEqual([])
  })

  it('a mapping file that is not JSON', async () => {
    expect((await refusal({ mapText: '{' })).code).toBe('not_json')
  })

  it('a mapping file with faults: all of them are named', async () => {
    const error = await refusal({ mapText: JSON.stringify({ ...map, id: {}, colour: 'red' }) })
    expect(error.code).toBe('invalid_map')
    expect(error.faults.map((fault) => fault.path)).toEqual(['/id', '/'])
  })
})
