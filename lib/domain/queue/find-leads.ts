import type { Millis } from '../../contract/time.ts'
import { type Facet, type Filter, facets, type ListName } from './filter.ts'
import { type Findable, holdsFacet, type Viewer } from './findable.ts'
import { isLane } from './queue-order.ts'
import { bestFirst } from './search-rank.ts'

/** What somebody looks for: choices, and words that must all stand in the lead. */
export type Asked = { filter: Filter; words: readonly string[] }

/** How far one looks: at the queue, at every lead with a clock wherever it stands, or at all of them. */
type Reach = 'queue' | 'clocks' | 'all'

/**
 * Who filters without a list means the queue, but who asks for the clock means every clock: it runs on when a lead is accepted or
 * snoozed. Who searches means everything. `pressed`: as if this facet had a choice too.
 */
export const reachOf = ({ filter, words }: Asked, pressed?: Facet): Reach => {
  const asksFor = (facet: Facet) => facet === pressed || filter[facet] !== undefined
  if (asksFor('list') || words.length > 0) return 'all'
  return asksFor('sla') || asksFor('due') ? 'clocks' : 'queue'
}

export const isWithin = <T extends Findable>(reach: Reach, lead: T, viewer: Viewer<T>): boolean =>
  reach === 'all' || isLane(lead.place) || (reach === 'clocks' && viewer.slaStateOf(lead) !== 'none')

/** The one list that is looked at; null: leads of several. */
export const listOf = (asked: Asked): ListName | null =>
  reachOf(asked) === 'queue' ? 'queue' : ((asked.filter.list?.[0] as ListName | undefined) ?? null)

type Compare<T> = (a: T, b: T) => number

const earliest = (instant: Millis | null | undefined): number => instant ?? Number.POSITIVE_INFINITY
const latest = (instant: Millis | null | undefined): number => instant ?? Number.NEGATIVE_INFINITY

/** Two infinities are as far as each other, and no number from each other. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b)

/** Clocks, and lists of what is out of the queue, are in order of time; the others keep the order of the queue. */
const compareIn = <T extends Findable>(asked: Asked, { doneToday }: Viewer<T>): Compare<T> | null => {
  if (reachOf(asked) === 'clocks') return (a, b) => byNumber(earliest(a.dueAt), earliest(b.dueAt))
  const list = listOf(asked)
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
  const { filter, words } = asked
  const reach = reachOf(asked)
  const chosen = choosing(filter)
  const held =
    chosen.length === 0 && reach === 'all'
      ? leads
      : leads.filter(
          (lead) =>
            chosen.every((facet) => holdsFacet(filter, facet, lead, viewer)) && isWithin(reach, lead, viewer),
        )
  if (words.length > 0) return bestFirst(held, words)
  const compare = compareIn(asked, viewer)
  return compare ? [...held].sort(compare) : held
}
