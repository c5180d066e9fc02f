import type { EngagementRule, Engine } from './engine.ts'
import { addTo, cappedTotal, emptySums, type GroupSums } from './group-caps.ts'
import { bandPlace } from './placing.ts'
import { inactivityPenalty, silenced } from './silence.ts'
import type { Standing } from './standing.ts'
import { silentSince } from './survey.ts'
import { tally } from './tally.ts'
import { TRUE } from './verdict.ts'

const worthAt = (engine: Engine, rule: EngagementRule, at: number): number => {
  if (rule.kind === 'signal') return tally(rule, at).faded
  return rule.test(engine.facts.values) === TRUE ? rule.points : 0
}

/** What a total at another instant is made of. */
export type Projected = Pick<Standing, 'engine' | 'gathered' | 'fit'>

/** Engagement by group at an instant, what adds and what takes apart: both only shrink while nothing happens. */
export type Sides = { gains: GroupSums; losses: GroupSums }

export const sidesAt = ({ engine }: Pick<Standing, 'engine'>, at: number): Sides => {
  const sides = { gains: emptySums(engine.caps), losses: emptySums(engine.caps) }
  for (const rule of engine.engagement)
    addTo(rule.points > 0 ? sides.gains : sides.losses, rule.group, worthAt(engine, rule, at))
  return sides
}

/** The total before the clamp for engagement `sums` after so much silence: the same steps as the receipt's, without lines. */
const unclampedFor = ({ engine, fit }: Projected, sums: GroupSums, silentMs: number): number => {
  const engagement = silenced(engine.silence, cappedTotal(engine.caps, sums), silentMs)
  return fit + engagement + inactivityPenalty(engine.inactivity, silentMs)
}

/** The total before the clamp at a later instant if nothing else happens. */
export const unclampedAt = (standing: Projected, at: number): number => {
  const { gains, losses } = sidesAt(standing, at)
  const sums = gains.map((gain, group) => gain + (losses[group] ?? 0))
  return unclampedFor(standing, sums, at - silentSince(standing.gathered, at))
}

/** The place of the band that {@link unclampedFor} reaches. */
export const placeFor = (standing: Standing, sums: GroupSums, silentMs: number): number =>
  bandPlace(standing.engine.bands, unclampedFor(standing, sums, silentMs))

/** The place of the band at a later instant if nothing else happens. */
export const placeAt = (standing: Standing, at: number): number =>
  bandPlace(standing.engine.bands, unclampedAt(standing, at))
