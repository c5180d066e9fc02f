import type { Millis } from '../../contract/time.ts'
import { type Facet, type Filter, facets, type ListName } from './filter.ts'
import { type Findable, holdsFacet, type Viewer } from './findable.ts'
import { bestFirst } from './search-rank.ts'

/** What somebody looks for: choices, and words that must all stand in the lead. */
export type Asked = { filter: Filter; words: readonly string[] }

/** Who filters without a list means the queue; who searches means everything. */
export const filterInForce = ({ filter, words }: Asked): Filter =>
  filter.list || words.length > 0 ? filter : { ...filter, list: ['queue'] }

export const listOf = (asked: Asked): ListName | null =>
  (filterInForce(asked).list?.[0] as ListName | undefined) ?? null

type Compare<T> = (a: T, b: T) => number

const earliest = (instant: Millis | null | undefined): number => instant ?? Number.POSITIVE_INFINITY
const latest = (instant: Millis | null | undefined): number => instant ?? Number.NEGATIVE_INFINITY

/** Two infinities are as far as each other, and no number from each other. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b)

/** Lists of what is out of the queue are in order of time; the others keep the order of the queue. */
const compareIn = <T extends Findable>(
  list: ListName | null,
  { doneToday }: Viewer<T>,
): Compare<T> | null => {
  switch (list) {
    case 'snoozed':
      return (a, b) => byNumber(earliest(a.snoozedUntil), earliest(b.snoozedUntil))
    case 'doneToday':
      return (a, b) => byNumber(latest(doneToday.get(b.id)), latest(doneToday.get(a.id)))
    case 'accepted':
      return (a, b) => byNumber(latest(b.decidedAt), latest(a.decidedAt))
    case 'queue':
    case 'disputed':
    case null:
      return null
    default:
      return list satisfies never
  }
}

const choosing = (filter: Filter): Facet[] => facets.filter((facet) => filter[facet] !== undefined)

/**
 * The leads that are looked for. `leads` come in the order of the queue and keep it, but what is searched for comes best
 * first, and what is out of the queue in order of time; ties stay as they came.
 */
export const findLeads = <T extends Findable>(
  leads: readonly T[],
  asked: Asked,
  viewer: Viewer<T>,
): readonly T[] => {
  const filter = filterInForce(asked)
  const chosen = choosing(filter)
  const held =
    chosen.length === 0
      ? leads
      : leads.filter((lead) => chosen.every((facet) => holdsFacet(filter, facet, lead, viewer)))
  if (asked.words.length > 0) return bestFirst(held, asked.words)
  const compare = compareIn(listOf(asked), viewer)
  return compare ? [...held].sort(compare) : held
}
