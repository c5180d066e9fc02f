import type { Engine } from './engine.ts'
import type { GroupSums } from './group-caps.ts'
import type { Gathered } from './survey.ts'

/** Where a lead stands at the moment of evaluation: what `nextChangeAt` and `short` start from. Points in thousandths. */
export type Standing = {
  engine: Engine
  gathered: Gathered
  now: number
  fit: number
  /** Engagement by group, before caps and silence. */
  sums: GroupSums
  /** Place of its band among the engine's. */
  place: number
}
