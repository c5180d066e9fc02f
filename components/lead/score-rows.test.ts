import { describe, expect, it } from 'vitest'
import type { Millis } from '../../lib/contract/time.ts'
import type { HistoryPoint } from '../../lib/domain/scoring/score-history.ts'
import type { ScorePicture } from '../../lib/queries/score-picture.ts'
import { scoreRows } from './score-rows.ts'
import { scaleOf, spread } from './score-scale.ts'

const point = (at: number, total: number): HistoryPoint =>
  ({ at, total, band: 'cold', lane: 'cold' }) as HistoryPoint

const picture = (over: Partial<ScorePicture> = {}): ScorePicture => ({
  span: { from: 0 as Millis, now: 60 as Millis, to: 100 as Millis },
  points: [
    point(0, 0),
    point(29, 0),
    point(30, 10),
    point(60, 10),
    point(79, 10),
    point(80, 4),
    point(100, 4),
  ],
  seen: [],
  changes: [],
  ...over,
})

describe('the picture as a table', () => {
  it('has a row where the total becomes another, and now', () => {
    expect(scoreRows(picture()).map(({ at, kind }) => [at, kind])).toEqual([
      [0, 'was'],
      [30, 'was'],
      [60, 'now'],
      [80, 'ahead'],
    ])
  })

  it('puts in what was seen and which version began, where they belong', () => {
    const seen = [{ id: 'd', at: 40, total: 7, band: 'cold', modelVersion: 1, memberId: 'rep' }]
    const changes = [{ id: 'm', version: 2, changeNote: '', at: 20 }]
    const rows = scoreRows(picture({ seen, changes } as unknown as Partial<ScorePicture>))
    expect(rows.map(({ kind }) => kind)).toEqual(['was', 'model', 'was', 'seen', 'now', 'ahead'])
  })
})

describe('the scale', () => {
  it('has room for every total, every threshold and zero', () => {
    const { x, y } = scaleOf(picture(), [50])
    expect([x(0 as Millis), x(60 as Millis), x(100 as Millis)]).toEqual([0, 60, 100])
    for (const total of [0, 10, 50]) {
      expect(y(total)).toBeGreaterThan(0)
      expect(y(total)).toBeLessThan(100)
    }
    expect(y(50)).toBeLessThan(y(10))
  })

  it('moves names apart, within the picture', () => {
    expect(spread([10, 12, 60], 14, 120)).toEqual([10, 24, 60])
    expect(spread([110, 115], 14, 120)).toEqual([106, 120])
  })
})
