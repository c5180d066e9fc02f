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

/** Engagement by group at an instant, what adds and what takes apart: both only shrink while nothing happens. */
export type Sides = { gains: GroupSums; losses: GroupSums }

export const sidesAt = ({ engine }: Standing, at: number): Sides => {
  const sides = { gains: emptySums(engine.caps), losses: emptySums(engine.caps) }
  for (const rule of engine.engagement)
    addTo(rule.points > 0 ? sides.gains : sides.losses, rule.group, worthAt(engine, rule, at))
  return sides
}

/** The place of the band for engagement `sums` after so much silence: the same steps as the receipt's, without lines. */
export const placeFor = ({ engine, fit }: Standing, sums: GroupSums, silentMs: number): number => {
  const engagement = silenced(engine.silence, cappedTotal(engine.caps, sums), silentMs)
  return bandPlace(engine.bands, fit + engagement + inactivityPenalty(engine.inactivity, silentMs))
}

/** The place of the band at a later instant if nothing else happens. */
export const placeAt = (standing: Standing, at: number): number => {
  const { gains, losses } = sidesAt(standing, at)
  const sums = gains.map((gain, group) => gain + (losses[group] ?? 0))
  return placeFor(standing, sums, at - silentSince(standing.gathered, at))
}
