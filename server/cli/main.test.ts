import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeApi, startFakeApi } from './testing/fake-api.ts'

const root = join(import.meta.dirname, '../..')

let folder = ''
let api: FakeApi
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-cli-'))
  api = await startFakeApi()
  await writeFile(
    join(folder, 'map.json'),
    JSON.stringify({ id: { column: 'id' }, name: { column: 'name' }, createdAt: { now: true } }),
  )
})
afterEach(async () => {
  await api.close()
  await rm(folder, { recursive: true })
})

const heatline = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'server/cli/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, HEATLINE_TOKEN: 'good-token', HEATLINE_DATA: folder },
  })

const ended = async (child: ChildProcess) => {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += String(chunk)
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += String(chunk)
  })
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

const importing = async (csv: string, ...more: string[]): Promise<ChildProcess> => {
  await writeFile(join(folder, 'leads.csv'), csv)
  const files = [join(folder, 'leads.csv'), '--map', join(folder, 'map.json')]
  return heatline('import', 'leads', ...files, '--server', api.url, '--batch', '2', ...more)
}

const manyRows = ['id,name', ...Array.from({ length: 400 }, (_, index) => `L${index},Lead ${index}`)].join(
  '\n',
)

describe('the command line', () => {
  it('prints results on stdout and words on stderr, and ends with 0 when all went well', async () => {
    const { code, stdout, stderr } = await ended(await importing('id,name\nL1,Ann\nL2,Bob'))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ finished: true, created: 2, refused: 0 })
    expect(stderr).toContain('2 of 2 rows')
  })

  it('ends with 1 when rows were refused', async () => {
    const { code, stdout } = await ended(await importing('id,name\nL1,Ann\nL2,'))
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ created: 1, refused: 1 })
  })

  it.each([
    [
      'bad input',
      ['import', 'leads', '/nowhere.csv', '--map', '/nowhere.json'],
      'expected a mapping file, got no such file',
    ],
    ['a folder', ['score', '--model', 'x', '--leads', root], 'x: expected a scoring model, got no such file'],
    [
      'a file of another kind',
      ['lint', 'examples/sla-policy.json'],
      '/rules: Invalid input: expected array (got nothing)',
    ],
    ['an option that is missing', ['import', 'leads', 'x.csv'], "'--map <file>' not specified"],
    ['an option that is wrong', ['import', 'leads', 'x', '--map', 'y', '--batch', '0'], 'from 1 to 1000'],
    ['a command that is none', ['imprt'], "unknown command 'imprt'"],
  ])('ends with 2 and says why on %s', async (_, args, words) => {
    const { code, stdout, stderr } = await ended(heatline(...args))
    expect(code).toBe(2)
    expect(stderr).toContain(words)
    expect(stdout).toBe('')
  })

  it('ends quietly when nobody reads on', async () => {
    const child = heatline('lint', 'examples/classic-50.model.json')
    child.stdout?.destroy()
    let stderr = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += String(chunk)
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(stderr).not.toContain('EPIPE')
  })

  it('stops behind the batch under way on Ctrl-C and goes on when it is called again', async () => {
    const child = await importing(manyRows)
    api.whenBatch((count) => count === 3 && child.kill('SIGINT'))
    const stopped = await ended(child)
    expect(stopped.code).toBe(130)
    expect(JSON.parse(stopped.stdout)).toMatchObject({ finished: false })
    expect(api.leads.size).toBeLessThan(400)
    const { code, stdout, stderr } = await ended(await importing(manyRows))
    expect(code).toBe(0)
    expect(stderr).toContain('going on after row')
    expect(JSON.parse(stdout)).toMatchObject({ finished: true, created: 400 })
    expect(api.leads.size).toBe(400)
  })

  it('loses nothing when it is killed', async () => {
    const child = await importing(manyRows)
    api.whenBatch((count) => count === 5 && child.kill('SIGKILL'))
    await ended(child)
    api.whenBatch(() => {})
    const { stdout } = await ended(await importing(manyRows))
    expect(JSON.parse(stdout)).toMatchObject({ finished: true, refused: 0 })
    expect(api.leads.size).toBe(400)
  })
})
