import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleModel } from '../../../test/fixtures/example-model.ts'
import { compareCommand } from './compare.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-compare-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  process.exitCode = undefined
})

const file = async (name: string, value: unknown): Promise<string> => {
  const path = join(folder, name)
  const text = Array.isArray(value)
    ? value.map((one) => JSON.stringify(one)).join('\n')
    : JSON.stringify(value)
  await writeFile(path, text)
  return path
}

const lead = (id: string, employees: number, title: string | null = null) => ({
  id,
  name: id,
  title,
  createdAt: '2026-03-01T09:00:00Z',
  account: { id: 'acme', name: 'Acme', attributes: { employees } },
})

const model = exampleModel('gated-15')
const stricter = {
  ...model,
  version: 2,
  rules: model.rules.map((rule) => (rule.id === 'mid-size' ? { ...rule, points: 2 } : rule)),
}

const compare = async (after: unknown, ...options: string[]) => {
  const lines: string[] = []
  const out = {
    print: (line: string) => lines.push(line),
    say: () => {},
    clock: () => Date.parse('2026-03-02T09:00:00Z'),
  }
  const leads = [lead('small', 10, 'Director'), lead('mid', 200, 'Director'), lead('plain', 200)]
  await compareCommand(out)
    .exitOverride()
    .parseAsync(
      [
        ...['--old', await file('old.json', model), '--new', await file('new.json', after)],
        ...['--leads', await file('leads.ndjson', leads), ...options],
      ],
      { from: 'user' },
    )
  return lines
}

describe('heatline compare', () => {
  it('tells which leads move from which band to which', async () => {
    expect(await compare(stricter)).toEqual([
      '1 of 3 leads change their band; 2 change their total.',
      '       2  cold → cold',
      '       1  warm → cold',
      '9 warm → 7 cold  mid',
    ])
    expect(process.exitCode).toBe(1)
  })

  it('tells scripts the same in JSON', async () => {
    const [line] = await compare(stricter, '--json')
    expect(JSON.parse(line ?? '')).toEqual({
      leads: 3,
      totalsChanged: 2,
      bands: [
        { old: 'cold', new: 'cold', leads: 2 },
        { old: 'warm', new: 'cold', leads: 1 },
      ],
      moved: [{ leadId: 'mid', old: { total: 9, band: 'warm' }, new: { total: 7, band: 'cold' } }],
    })
  })

  it('finds nothing between a model and itself', async () => {
    expect((await compare(model))[0]).toBe('0 of 3 leads change their band; 0 change their total.')
    expect(process.exitCode).toBeUndefined()
  })
})
