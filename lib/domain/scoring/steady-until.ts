import { breakpointsOf } from './breakpoints.ts'
import { LAST_INSTANT } from './duration.ts'
import { fadesUntil } from './fade-search.ts'
import type { Standing } from './standing.ts'
import { silentSince } from './survey.ts'

/** When nothing moves but the silence: its steps are sorted. */
const nextSilence = ({ engine, gathered, now }: Standing): number | null => {
  const since = silentSince(gathered, now)
  for (const silence of engine.silences)
    if (since + silence > now) return since + silence <= LAST_INSTANT ? since + silence : null
  return null
}

/**
 * Until when the total is certain to stay the same if nothing else happens: the next instant at which something may jump, `now`
 * itself while points fade, null for ever.
 */
export const steadyUntil = (standing: Standing): number | null => {
  const { engine, gathered, now } = standing
  if (!engine.moves && !gathered.hasFuture) return nextSilence(standing)
  return fadesUntil(standing) > now ? now : (breakpointsOf(standing)[0] ?? null)
}
