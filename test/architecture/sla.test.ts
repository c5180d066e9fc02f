import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

const files = sourceFiles('lib', 'components', 'entrypoints', 'server')
const outside = files.filter((file) => !file.path.startsWith('lib/domain/sla/'))

/** What others may ask: the clock, its events, the instants that are stored of it, and time on a calendar. */
const doors = ['sla-clock', 'sla-events', 'run', 'is-over', 'calendar', 'policy-findings', 'zone-offset'].map(
  (name) => `lib/domain/sla/${name}.ts`,
)

const pathsOf = (some: readonly SourceFile[]): string[] => some.map((file) => file.path)

describe('the state of an SLA clock', () => {
  it('is worked out in one place: nobody reaches behind its doors', () => {
    const reaching = outside.flatMap((file) =>
      file.imports
        .filter(({ target }) => target?.startsWith('lib/domain/sla/') && !doors.includes(target))
        .map(({ target }) => `${file.path} → ${target}`),
    )
    expect(reaching).toEqual([])
  })

  it('is stored by nothing but the placing of a lead', () => {
    const asking = outside.filter((file) => /\bopenClock\(/.test(file.text))
    expect(pathsOf(asking)).toEqual(['lib/domain/queue/place.ts'])
  })

  it('is not guessed by comparing a due time with the present', () => {
    const instant = String.raw`[\w.]*\b(?:dueAt|warnsAt)\b`
    const present = String.raw`[\w.]*\bnow\b(?:\(\))?`
    const compares = new RegExp(`${instant}\\s*[<>]=?\\s*${present}|${present}\\s*[<>]=?\\s*${instant}`)
    expect(compares.test('dueAt >= now')).toBe(true)
    expect(compares.test('clock.now() > row.dueAt')).toBe(true)
    expect(pathsOf(outside.filter((file) => compares.test(file.text)))).toEqual([])
  })

  it('is never made up: who says "breached" or "missed" asks, and does not tell', () => {
    const tells = /state:\s*'(?:breached|missed|warning)'|(?:return|\?|=>|:)\s*'(?:breached|missed)'/
    expect(tells.test("if (late) return 'breached'")).toBe(true)
    expect(pathsOf(outside.filter((file) => tells.test(file.text)))).toEqual([])
  })
})
