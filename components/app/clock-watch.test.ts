import { expect, it } from 'vitest'
import { clockStage } from './clock-watch.tsx'

it('a clock goes from quiet over each warning to the breach, and never back by being met', () => {
  const stages = [
    clockStage({ state: 'ok', warned: null }),
    clockStage({ state: 'warning', warned: 0.5 }),
    clockStage({ state: 'warning', warned: 0.8 }),
    clockStage({ state: 'breached', warned: 0.8 }),
  ]
  expect(stages.toSorted((a, b) => a - b)).toEqual(stages)
  expect(new Set(stages).size).toBe(4)
  for (const state of ['none', 'met', 'missed', 'paused'] as const)
    expect(clockStage({ state, warned: 0.8 })).toBe(0)
})
