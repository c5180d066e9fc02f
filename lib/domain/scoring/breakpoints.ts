import { LAST_INSTANT } from './duration.ts'
import type { Standing } from './standing.ts'
import { silentSince } from './survey.ts'

/** When the signals that a window lets through leave it. */
const windowEnds = ({ engine }: Standing): number[] =>
  engine.signalRules
    .filter((rule) => rule.windowMs !== Number.POSITIVE_INFINITY)
    .flatMap(({ hits, windowMs }) => hits.list.slice(0, hits.size).map((signal) => signal.at + windowMs))

/** When signals later than now begin to count, and the silences that they start. */
const arrivals = ({ engine, gathered, now }: Standing): number[] =>
  gathered.signals
    .filter((signal) => signal.at > now)
    .flatMap(({ at }) => [at, ...engine.silences.map((silence) => at + silence)])

/**
 * Every later instant at which the score may jump, ascending. Between two of them the same signals count, in the same silence, so that
 * points only fade.
 */
export const breakpointsOf = (standing: Standing): number[] => {
  const { engine, gathered, now } = standing
  const since = silentSince(gathered, now)
  const instants = engine.silences.map((silence) => since + silence)
  if (engine.moves) instants.push(...windowEnds(standing))
  if (gathered.hasFuture) instants.push(...arrivals(standing))
  const later = instants.filter((at) => at > now && at <= LAST_INSTANT)
  return later.length > 1 ? [...new Set(later)].sort((a, b) => a - b) : later
}
