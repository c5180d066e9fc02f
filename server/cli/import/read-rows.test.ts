import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CliError } from '../cli-error.ts'
import { type CsvRow, readRows } from './read-rows.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-rows-'))
})
afterAll(() => rm(folder, { recursive: true }))

const rowsOf = async (content: string | Uint8Array, delimiter = ','): Promise<CsvRow[]> => {
  const path = join(folder, 'leads.csv')
  await writeFile(path, content)
  const rows: CsvRow[] = []
  for await (const row of readRows({ path, encoding: 'utf-8', delimiter })) rows.push(row)
  return rows
}

const refusal = async (content: string | Uint8Array): Promise<string> => {
  const error = await rowsOf(content).catch((caught: unknown) => caught)
  if (!(error instanceof CliError)) throw new Error(`expected a CliError, got ${String(error)}`)
  return `${error.code} ${error.message}`
}

describe('reading the rows of a CSV file', () => {
  it('names the line in which each row begins, after quoted line ends and empty lines too', async () => {
    const rows = await rowsOf('id,note\r\n1,"two\r\nlines"\r\n\r\n2,plain\n3,"a\nb\nc"\n4,last')
    expect(rows).toEqual([
      { line: 1, cells: ['id', 'note'] },
      { line: 2, cells: ['1', 'two\nlines'] },
      { line: 5, cells: ['2', 'plain'] },
      { line: 6, cells: ['3', 'a\nb\nc'] },
      { line: 9, cells: ['4', 'last'] },
    ])
  })

  it('passes rows with too many and too few cells on as they are', async () => {
    expect((await rowsOf('a,b\n1\n1,2,3\n')).map((row) => row.cells.length)).toEqual([2, 1, 3])
  })

  it('reads doubled quotes and another delimiter', async () => {
    expect((await rowsOf('a;b\n"x ""y"" z";"1;2"\n', ';'))[1]?.cells).toEqual(['x "y" z', '1;2'])
  })

  it.each([
    ['never closed', 'a,b\n1,2\n"x,3\n4,5\n', 'line 3', 'never closed'],
    ['closed too early', 'a,b\n1,"2"3\n', 'line 2', 'after a closing quote'],
    ['opened too late', 'a,b\n1,2\n\n1,x"2\n', 'line 4', 'within an unquoted cell'],
  ])('names the line of a quote that is %s', async (_, content, line, got) => {
    const text = await refusal(content)
    expect(text).toMatch(/^broken_csv /)
    expect(text).toContain(`begins in ${line}:`)
    expect(text).toContain(got)
  })

  it('stops at a row that grows past a megabyte', async () => {
    expect(await refusal(`a,b\n"${'x'.repeat(1_200_000)}`)).toContain('over 1 MB')
  })

  it('says when the file is not there', async () => {
    const rows = readRows({ path: join(folder, 'none.csv'), encoding: 'utf-8', delimiter: ',' })
    await expect(rows.next()).rejects.toMatchObject({ name: 'CliError', code: 'unreadable_file' })
  })

  it('says when the bytes are not in the encoding', async () => {
    expect(await refusal(Buffer.from([0x61, 0xff]))).toContain('invalid_encoding')
  })
})
