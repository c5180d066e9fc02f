import { breakpointsOf } from './breakpoints.ts'
import { fadesUntil, firstFadeOut } from './fade-search.ts'
import { placeAt } from './projection.ts'
import type { Standing } from './standing.ts'

/** The first later instant at which the band would be another if nothing else happens, to the millisecond, and its place. */
export const nextChange = (standing: Standing): { at: number; place: number } | null => {
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
