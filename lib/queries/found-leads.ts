import { useMemo } from 'react'
import type { LeadId } from '../contract/index.ts'
import type { ListName } from '../domain/queue/filter.ts'
import { findLeads, listOf } from '../domain/queue/find-leads.ts'
import { isLane } from '../domain/queue/queue-order.ts'
import type { IndexedLead } from './indexed-lead.ts'
import type { QueueOrder } from './queue-order.ts'
import { type Look, type Lookup, useLookup } from './use-lookup.ts'

/** What was found, in place of the queue. */
export type Found = {
  /** Null: a search over all of them, or every clock. */
  list: ListName | null
  words: readonly string[]
  leads: readonly IndexedLead[]
  ids: readonly LeadId[]
  /** By lanes, where it is the queue with leads left out; null: one list of its own order. */
  order: QueueOrder | null
  /** Not while the copy is still read: there may be more. */
  complete: boolean
}

const byLane = (leads: readonly IndexedLead[]): QueueOrder => {
  const order: QueueOrder = { hot: [], warm: [], cold: [] }
  for (const { place, id } of leads) if (isLane(place)) order[place].push(id)
  return order
}

export const foundBy = ({ read, asked, viewer }: Lookup): Found => {
  const leads = findLeads(read.leads, asked, viewer)
  const list = listOf(asked)
  return {
    list,
    words: asked.words,
    leads,
    ids: leads.map(({ id }) => id),
    order: list === 'queue' && asked.words.length === 0 ? byLane(leads) : null,
    complete: read.complete,
  }
}

/**
 * What was found, and the words that it answers as they were typed. Undefined until something is read. Not deferred: looking
 * through ten thousand leads takes less time than the frame that a deferred answer would come too late for.
 */
export const useFoundLeads = ({ search, filter }: Look): (Found & { search: string }) | undefined => {
  const lookup = useLookup({ search, filter })
  return useMemo(() => lookup && { ...foundBy(lookup), search }, [lookup, search])
}
