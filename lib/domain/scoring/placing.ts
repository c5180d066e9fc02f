import type { Cuts, Engine, EngineBand } from './engine.ts'

/** Half-open on the unclamped total: the highest band whose `from` is reached; the lowest takes everything below. */
export const bandPlace = (bands: readonly EngineBand[], unclamped: number): number => {
  const last = bands.length - 1
  let place = 0
  while (place < last && unclamped < (bands[place]?.from ?? 0)) place += 1
  return place
}

/** The stage with the highest threshold reached. */
export const stageOf = (stages: Engine['stages'], unclamped: number): string | null => {
  let reached: Engine['stages'][number] | null = null
  for (const stage of stages)
    if (unclamped >= stage.from && (!reached || stage.from > reached.from)) reached = stage
  return reached ? reached.stage : null
}

const cutPlace = ({ upper, lower }: Cuts, points: number): 0 | 1 | 2 =>
  points >= upper ? 0 : points >= lower ? 1 : 2

const grades = [
  ['A1', 'A2', 'A3'],
  ['B1', 'B2', 'B3'],
  ['C1', 'C2', 'C3'],
] as const

/** A to C for fit, 1 to 3 for engagement: "A1" is the best. */
export const gradeOf = (cuts: Engine['grade'], fit: number, engagement: number): string | null =>
  cuts && grades[cutPlace(cuts.fit, fit)][cutPlace(cuts.engagement, engagement)]
