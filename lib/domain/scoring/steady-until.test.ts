import { describe, expect, it } from 'vitest'
import {
  aScorableLead,
  aScorableSignal,
  aScoringModel,
  DAY,
  daysAgo,
  hotWarmCold,
  NOW,
  onSignal,
} from '../../../test/fixtures/scoring.ts'
import type { Millis, ScoringModel } from '../../contract/index.ts'
import { evaluate } from './evaluate.ts'

type Over = Parameters<typeof onSignal>[2]
type Model = Parameters<typeof aScoringModel>[1]

const model = (over: Over, more: Model = {}): ScoringModel =>
  aScoringModel([onSignal('view', 10, over)], more)
const silenceDecay = {
  steps: [
    { days: 30, keep: 0.5 },
    { days: 60, keep: 0 },
  ],
}

/** In days from now; a signal of so many days ago. */
const steady = (by: ScoringModel, age: number, now: number = NOW): number | null => {
  const signals = [aScorableSignal('view', { at: daysAgo(age) })]
  const { steadyUntil } = evaluate(by, aScorableLead(), signals, now as Millis)
  return steadyUntil === null ? null : (steadyUntil - NOW) / DAY
}

describe('a total is steady', () => {
  it('for ever where nothing takes anything away', () => expect(steady(model({}), 5)).toBe(null))

  it('until the next step of silence, which is past at its very instant', () => {
    const quiet = model({}, { silenceDecay })
    expect([29, 30, 59, 60].map((age) => steady(quiet, age))).toEqual([1, 30, 1, null])
  })

  it('until a signal leaves its window, or a step of silence comes before', () => {
    const windowed = model({ windowDays: 45 })
    expect([10, 44, 45].map((age) => steady(windowed, age))).toEqual([35, 1, null])
    const both = model({ windowDays: 45 }, { silenceDecay })
    expect([10, 30, 40, 45].map((age) => steady(both, age))).toEqual([20, 15, 5, 15])
  })

  it('until a signal that is still to come', () => {
    expect(steady(model({}), -3)).toBe(3)
    expect(steady(model({ windowDays: 2 }), -3)).toBe(3)
  })

  it.each([
    ['33 percent a day: gone after four', { kind: 'linear', percent: 33, everyDays: 1 }, 4],
    ['50 percent in two days: gone after four', { kind: 'linear', percent: 50, everyDays: 2 }, 4],
    [
      'half of it after a day, a tenth after five',
      {
        kind: 'steps',
        steps: [
          { days: 1, keep: 0.5 },
          { days: 5, keep: 0.1 },
        ],
      },
      5,
    ],
    [
      'steps until the ninth day',
      { kind: 'steps', steps: [1, 5, 9].map((days) => ({ days, keep: 0.5 / days })) },
      9,
    ],
    ['a half-life of a day: gone after sixty', { kind: 'halfLife', days: 1 }, 60],
  ] as [string, NonNullable<Over>['decay'], number][])(
    'never while a signal fades by %s',
    (_, decay, gone) => {
      const fading = model({ decay })
      expect(steady(fading, 0)).toBe(0)
      expect(steady(fading, gone - 0.5)).toBe(0)
      expect(steady(fading, gone)).toBe(null)
    },
  )

  it('by the newest of what fades', () => {
    const fading = model({ decay: { kind: 'linear', percent: 50, everyDays: 1 } })
    const signals = [5, 1].map((age) => aScorableSignal('view', { at: daysAgo(age) }))
    const at = (now: number) => evaluate(fading, aScorableLead(), signals, now as Millis).steadyUntil
    expect([at(NOW), at(NOW + DAY)]).toEqual([NOW, null])
  })

  it('until no instant that a Date cannot hold', () => {
    const quiet = model({}, { silenceDecay })
    const last = 8.64e15
    const at = (createdAt: number, now: number) => {
      const lead = aScorableLead({ createdAt: createdAt as Millis })
      return evaluate(quiet, lead, [], now as Millis).steadyUntil
    }
    expect(at(last - 30 * DAY, last - 20 * DAY)).toBe(last)
    expect(at(last - 30 * DAY + 1, last - 20 * DAY)).toBe(null)
    const falls = model({}, { silenceDecay, bands: hotWarmCold(10, 5) })
    const changeAt = (seen: number) => {
      const signals = [aScorableSignal('view', { at: seen as Millis })]
      return evaluate(falls, aScorableLead(), signals, (last - 20 * DAY) as Millis).nextChangeAt
    }
    expect([changeAt(last - 30 * DAY), changeAt(last - 30 * DAY + 1)]).toEqual([last, null])
    const windowed = model({ windowDays: 30 })
    const leaves = (seen: number) => {
      const signals = [aScorableSignal('view', { at: seen as Millis })]
      return evaluate(windowed, aScorableLead(), signals, (last - 20 * DAY) as Millis).steadyUntil
    }
    expect([leaves(last - 30 * DAY), leaves(last - 30 * DAY + 1)]).toEqual([last, null])
  })
})
