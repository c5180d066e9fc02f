import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Millis } from '../../lib/contract/time.ts'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import { type HistoryPoint, MOST_POINTS, scoreHistory } from '../../lib/domain/scoring/score-history.ts'
import { DAY, NOW } from '../fixtures/scoring.ts'
import { anyLead, anyModel, anySignals } from './scoring-arbitraries.ts'

const span = { from: (NOW - 90 * DAY) as Millis, now: NOW, to: (NOW + 60 * DAY) as Millis }

const pointOf = ({ at, total, band, lane }: HistoryPoint): HistoryPoint => ({ at, total, band, lane })

/** The last point that is not later. */
const pointBefore = (points: readonly HistoryPoint[], at: number): HistoryPoint | undefined =>
  points.findLast((point) => point.at <= at)

describe('the score over time', () => {
  it('is at each point what the engine says with the signals until then', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(100 * DAY, 20 * DAY), (model, lead, signals) => {
        for (const point of scoreHistory(model, lead, signals, span)) {
          const until = signals.filter(({ at }) => at <= point.at)
          expect(point).toEqual(pointOf(evaluate(model, lead, until, point.at)))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('says of now what the receipt says', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(), (model, lead, signals) => {
        const now = scoreHistory(model, lead, signals, span).find(({ at }) => at === NOW)
        expect(now).toEqual(pointOf(evaluate(model, lead, signals, NOW)))
      }),
      { numRuns: 200 },
    )
  })

  it('does not move between two points unless points fade', () => {
    const anywhere = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 })
    // So few that no two jumps are made one.
    const fewSignals = anySignals(100 * DAY, 0, 4)
    const steady = anyModel().map((model) => ({
      ...model,
      rules: model.rules.map(({ decay: _, ...rule }) => rule),
    }))
    fc.assert(
      fc.property(steady, anyLead(), fewSignals, anywhere, (model, lead, signals, places) => {
        const points = scoreHistory(model, lead, signals, span)
        for (const place of places) {
          const at = Math.floor(span.from + place * (span.to - span.from)) as Millis
          expect(pointBefore(points, at)?.total).toBe(evaluate(model, lead, signals, at).total)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has few points, ascending, from end to end, whatever has happened', () => {
    fc.assert(
      fc.property(anyModel(), anyLead(), anySignals(100 * DAY, 0, 400), (model, lead, signals) => {
        const instants = scoreHistory(model, lead, signals, span).map(({ at }) => at)
        expect(instants.length).toBeLessThanOrEqual(MOST_POINTS)
        expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b))
        expect([instants[0], instants.at(-1)]).toEqual([span.from, span.to])
        expect(instants).toContain(NOW)
      }),
      { numRuns: 100 },
    )
  })
})
