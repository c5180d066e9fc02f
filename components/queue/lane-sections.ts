import type { LeadId } from '../../lib/contract/ids.ts'
import type { Lane } from '../../lib/domain/queue/queue-order.ts'

export const ROW_HEIGHT = 56
export const HEADING_HEIGHT = 32

/** Leads that are read, drawn and dropped as one: a list that is scrolled asks for the next few at once, and only for those. */
export const BLOCK = 8

/** One lane as it is drawn: a heading and, unless collapsed, its leads. */
export type LaneSection = {
  lane: Lane
  count: number
  ids: readonly LeadId[]
  collapsed: boolean
}

/** A piece of the list, in pixels high: a block of leads from place `start` of its lane, or the heading, of which that is null. */
export type Piece = { lane: Lane; start: number | null; height: number }

export const laneOrder: readonly Lane[] = ['hot', 'warm', 'cold']

/**
 * The queue as sections, without the leads that are `leaving`. They are looked for from the top, where decisions are made: once
 * all are found, the rest of a long queue is not gone through.
 */
export const laneSections = (
  order: Readonly<Record<Lane, readonly LeadId[]>>,
  leaving: ReadonlySet<LeadId>,
  collapsed: Readonly<Record<string, boolean>>,
): LaneSection[] => {
  let sought = leaving.size
  const without = (ids: readonly LeadId[]): readonly LeadId[] => {
    if (sought === 0) return ids
    const stay: LeadId[] = []
    let place = 0
    for (; sought > 0 && place < ids.length; place += 1) {
      const id = ids[place] as LeadId
      if (leaving.has(id)) sought -= 1
      else stay.push(id)
    }
    return stay.length === place ? ids : stay.concat(ids.slice(place))
  }
  return laneOrder.map((lane) => {
    const waiting = without(order[lane])
    const isCollapsed = collapsed[lane] ?? false
    return { lane, count: waiting.length, ids: isCollapsed ? [] : waiting, collapsed: isCollapsed }
  })
}

/** What the list is made of, from above. */
export const piecesOf = (sections: readonly LaneSection[]): Piece[] =>
  sections.flatMap(({ lane, ids }) => [
    { lane, start: null, height: HEADING_HEIGHT },
    ...Array.from({ length: Math.ceil(ids.length / BLOCK) }, (_, index) => ({
      lane,
      start: index * BLOCK,
      height: Math.min(BLOCK, ids.length - index * BLOCK) * ROW_HEIGHT,
    })),
  ])

/** The leads that j and k walk through, in order. */
export const walkable = (sections: readonly LaneSection[]): LeadId[] =>
  // Joins whole lists, where flatMap takes ten thousand leads one by one.
  ([] as LeadId[]).concat(...sections.map(({ ids }) => ids))

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

/** Who is in hand after a decision on this lead, and after one on that. */
export const successors = (
  walk: readonly LeadId[],
  id: LeadId,
): [next: LeadId | null, afterNext: LeadId | null] => {
  const next = successor(walk, id)
  return [next, next === null ? null : successor(walk, next, new Set([id, next]))]
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
