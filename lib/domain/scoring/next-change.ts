import { breakpointsOf } from './breakpoints.ts'
import { LAST_INSTANT } from './duration.ts'
import { fadesUntil, firstFadeOut } from './fade-search.ts'
import { placeAt, placeFor } from './projection.ts'
import type { Standing } from './standing.ts'
import { silentSince } from './survey.ts'

/** A later instant at which the band is another, and the place of that band. */
type Change = { at: number; place: number }

/** When nothing moves but the silence: the common case, and the quick one. */
const changeBySilence = (standing: Standing): Change | null => {
  const { engine, gathered, now, sums } = standing
  const since = silentSince(gathered, now)
  for (const silence of engine.silences) {
    const at = since + silence
    if (!(at > now) || at > LAST_INSTANT) continue
    const place = placeFor(standing, sums, silence)
    if (place !== standing.place) return { at, place }
  }
  return null
}

const changeByMovement = (standing: Standing): Change | null => {
  const fadedOut = fadesUntil(standing)
  let from = standing.now
  for (const at of breakpointsOf(standing)) {
    const faded = firstFadeOut(standing, from, Math.min(at - 1, fadedOut))
    if (faded !== null) return { at: faded, place: placeAt(standing, faded) }
    const place = placeAt(standing, at)
    if (place !== standing.place) return { at, place }
    from = at
  }
  const faded = firstFadeOut(standing, from, fadedOut)
  return faded === null ? null : { at: faded, place: placeAt(standing, faded) }
}

/** The first later instant at which the band would be another if nothing else happens, to the millisecond. */
export const nextChange = (standing: Standing): Change | null =>
  standing.engine.moves || standing.gathered.hasFuture
    ? changeByMovement(standing)
    : changeBySilence(standing)
