import { describe, expect, it } from 'vitest'
import {
  aScorableLead,
  aScorableSignal,
  aScoringModel,
  daysAgo,
  NOW,
  onSignal,
} from '../../../test/fixtures/scoring.ts'
import { evaluate } from './evaluate.ts'

const model = aScoringModel([onSignal('demo', 10)], {
  alerts: [
    { signal: 'demo', label: 'Call now' },
    { signal: 'trial', label: 'Trial begun' },
  ],
})

const alertsOf = (...signals: [type: string, age: number][]) =>
  evaluate(
    model,
    aScorableLead(),
    signals.map(([type, age]) => aScorableSignal(type, { at: daysAgo(age) })),
    NOW,
  ).alerts

describe('an alert', () => {
  it('is raised by its own type of signal alone', () => {
    expect(alertsOf(['blog', 1])).toEqual([])
    expect(alertsOf(['blog', 1], ['trial', 2])).toEqual([
      { signal: 'trial', label: 'Trial begun', at: daysAgo(2) },
    ])
  })

  it('says when it was raised last, in whatever order the signals come', () => {
    const last = [{ signal: 'demo', label: 'Call now', at: daysAgo(1) }]
    expect(alertsOf(['demo', 3], ['demo', 1], ['demo', 2])).toEqual(last)
    expect(alertsOf(['demo', 1], ['demo', 3])).toEqual(last)
  })

  it('waits for the instant of its signal', () => {
    expect(alertsOf(['demo', -1])).toEqual([])
    expect(alertsOf(['demo', 0])).toHaveLength(1)
  })
})
