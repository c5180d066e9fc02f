import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleModel } from '../../../test/fixtures/example-model.ts'
import { CliErrorCode } from '../cli-error.ts'
import { lintCommand } from './lint.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-lint-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  process.exitCode = undefined
})

const lint = async (model: unknown, ...options: string[]) => {
  const path = join(folder, 'model.json')
  await writeFile(path, JSON.stringify(model))
  const lines: string[] = []
  const words: string[] = []
  const out = {
    print: (line: string) => lines.push(line),
    say: (line: string) => words.push(line),
    clock: () => Date.parse('2026-03-02T09:00:00Z'),
  }
  await lintCommand(out)
    .exitOverride()
    .parseAsync([path, ...options], { from: 'user' })
  return { lines, words }
}

const sound = exampleModel('gated-15', { inactivity: null })

describe('heatline lint', () => {
  it('has nothing to say against a sound model', async () => {
    const { lines, words } = await lint(sound)
    expect(lines).toEqual([])
    expect(words[1]).toContain('nothing to say')
    expect(process.exitCode).toBeUndefined()
  })

  it('says how far down and up leads can come', async () => {
    expect((await lint(sound)).words[0]).toMatch(/: reachable totals from -13 to unbounded$/)
    const { rules } = exampleModel('classic-50')
    const facts = rules.filter(({ when }) => when.op !== 'signal')
    expect((await lint({ ...sound, gate: [], rules: facts })).words[0]).toMatch(
      /: reachable totals from -10 to 35$/,
    )
  })

  it('says what is wrong, where, and what to do', async () => {
    const bands = [
      { id: 'hot', label: 'Hot', from: 15, lane: 'hot' },
      { id: 'warm', label: 'Warm', from: 15, lane: 'warm' },
      { id: 'cold', label: 'Cold', from: null, lane: 'cold' },
    ]
    const { lines } = await lint({ ...sound, bands })
    expect(lines).toEqual([
      'error  /bands/1/from  "Warm" and "Hot" both start at 15: no lead is ever "Warm". Start "Warm" lower, or drop it. [bands-overlap]',
    ])
    expect(process.exitCode).toBe(1)
  })

  it('tells scripts the same in JSON', async () => {
    const { lines } = await lint(exampleModel('gated-15'), '--json')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ code: 'silence-counts-twice', severity: 'warning', path: '/inactivity' }),
    ])
  })

  it('does not fail on notes alone', async () => {
    const rules = sound.rules.filter(
      ({ id }) => !['blog', 'email-open', 'webinar', 'case-study'].includes(id),
    )
    const { lines } = await lint({ ...sound, rules })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^note /)
    expect(process.exitCode).toBeUndefined()
  })

  it('looks at the age of the model at a given instant', async () => {
    const dated = { ...sound, publishedAt: '2026-03-01T00:00:00Z' }
    expect((await lint(dated)).lines).toEqual([])
    expect((await lint(dated, '--at', '2026-06-30T00:00:00Z')).lines[0]).toContain('review-due')
  })

  it('refuses what is not a model, with every fault', async () => {
    const broken = { ...sound, version: 'one', author: '' }
    const refused = lint(broken)
    await expect(refused).rejects.toMatchObject({ code: CliErrorCode.invalidDocument })
    const paths = await refused.catch((error) => error.faults.map((fault: { path: string }) => fault.path))
    expect(paths).toEqual(['/version', '/author'])
  })
})
