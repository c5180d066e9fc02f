import { type Facet, type Filter, facets } from './filter.ts'
import { type Asked, isWithin, reachOf } from './find-leads.ts'
import { type Findable, holdsFacet, type Viewer, valuesOf } from './findable.ts'
import { rankOf } from './search-rank.ts'

/** By facet: how many leads each value would find. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

type Counting = Record<Facet, Map<string, number>>

/** The facets that a lead does not answer; more than one is as good as all. */
const failing = <T extends Findable>(lead: T, filter: Filter, viewer: Viewer<T>): Facet[] => {
  const failed: Facet[] = []
  for (const facet of facets) {
    if (!holdsFacet(filter, facet, lead, viewer)) failed.push(facet)
    if (failed.length > 1) break
  }
  return failed
}

/**
 * What each value would find together with the choices of all other facets: so a number beside a value is what a press on it
 * shows, and values that find nothing are known before they are pressed.
 */
export const countFacets = <T extends Findable>(
  leads: readonly T[],
  asked: Asked,
  viewer: Viewer<T>,
): FacetCounts => {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()])) as Counting
  const { filter } = asked
  const reaches = new Map(facets.map((facet) => [facet, reachOf(asked, facet)]))
  for (const lead of leads) {
    if (rankOf(lead.texts, asked.words) === null) continue
    const failed = failing(lead, filter, viewer)
    if (failed.length > 1) continue
    for (const facet of failed.length === 1 ? failed : facets) {
      if (!isWithin(reaches.get(facet) ?? 'all', lead, viewer)) continue
      for (const value of valuesOf(facet, lead, viewer))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
    }
  }
  return counts
}
