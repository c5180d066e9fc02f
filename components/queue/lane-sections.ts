import type { LeadId } from '../../lib/contract/ids.ts'
import type { Lane } from '../../lib/domain/queue/queue-order.ts'

export const ROW_HEIGHT = 56
export const HEADING_HEIGHT = 32

/** One lane as it is drawn: a heading and, unless collapsed, its leads. `first` is the index of the heading. */
export type LaneSection = {
  lane: Lane
  count: number
  ids: readonly LeadId[]
  collapsed: boolean
  first: number
}

export const laneOrder: readonly Lane[] = ['hot', 'warm', 'cold']

/** The queue as sections, without the leads that are `leaving`; headings and leads share one running index. */
export const laneSections = (
  order: Readonly<Record<Lane, readonly LeadId[]>>,
  leaving: ReadonlySet<LeadId>,
  collapsed: Readonly<Record<string, boolean>>,
): LaneSection[] => {
  let first = 0
  return laneOrder.map((lane) => {
    const waiting = leaving.size === 0 ? order[lane] : order[lane].filter((id) => !leaving.has(id))
    const isCollapsed = collapsed[lane] ?? false
    const ids = isCollapsed ? [] : waiting
    const section = { lane, count: waiting.length, ids, collapsed: isCollapsed, first }
    first += 1 + ids.length
    return section
  })
}

/** The leads that j and k walk through, in order. */
export const walkable = (sections: readonly LaneSection[]): LeadId[] =>
  // Joins whole lists, where flatMap takes ten thousand leads one by one.
  ([] as LeadId[]).concat(...sections.map(({ ids }) => ids))

/** How many headings and leads there are. */
export const itemCount = (sections: readonly LaneSection[]): number =>
  sections.reduce((sum, { ids }) => sum + 1 + ids.length, 0)

/** The running indexes of the headings. */
export const headingsOf = (sections: readonly LaneSection[]): ReadonlySet<number> =>
  new Set(sections.map(({ first }) => first))

/** The running index of a lead, or -1 when it is in no lane or hidden by a collapsed one. */
export const indexOfLead = (sections: readonly LaneSection[], id: LeadId): number => {
  for (const { ids, first } of sections) {
    const place = ids.indexOf(id)
    if (place >= 0) return first + 1 + place
  }
  return -1
}

/** Who comes next when `id` leaves, and others with it: the next one below who stays, else the next above, else nobody. */
export const successor = (
  walk: readonly LeadId[],
  id: LeadId,
  leaving: ReadonlySet<LeadId> = new Set([id]),
): LeadId | null => {
  const place = walk.indexOf(id)
  if (place < 0) return null
  const stays = (one: LeadId) => !leaving.has(one)
  return walk.slice(place + 1).find(stays) ?? walk.slice(0, place).findLast(stays) ?? null
}

/**
 * Whom one step leads to from the lead in hand. When that has left the queue, from where it `stood` in it, so that nobody
 * is thrown back to the top by what others did; from nobody, to the first.
 */
export const neighbour = (
  walk: readonly LeadId[],
  stood: readonly LeadId[],
  id: LeadId | null,
  by: 1 | -1,
): LeadId | undefined => {
  const place = id === null ? -1 : walk.indexOf(id)
  if (place >= 0) return walk[place + by]
  const last = id === null ? -1 : stood.indexOf(id)
  if (last < 0) return walk[0]
  const waiting = new Set(walk)
  const there = (one: LeadId) => waiting.has(one)
  const below = stood.slice(last + 1).find(there)
  const above = stood.slice(0, last).findLast(there)
  return by === 1 ? (below ?? above) : (above ?? below)
}
