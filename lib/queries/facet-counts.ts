import { useDeferredValue, useMemo } from 'react'
import { countFacets, type FacetCounts } from '../domain/queue/facet-counts.ts'
import { type Look, useLookup } from './use-lookup.ts'

/** What each choice would find; undefined until every lead has been read, because half a number is a wrong one. */
export const useFacetCounts = ({ search, filter }: Look): FacetCounts | undefined => {
  const look = { search, filter: useDeferredValue(filter) }
  const lookup = useLookup(look, true)
  return useMemo(
    () => (lookup?.read.complete ? countFacets(lookup.read.leads, lookup.asked, lookup.viewer) : undefined),
    [lookup],
  )
}
