import type { HeatlineDb } from '../db/schema.ts'
import { LeadReader, type LeadsRead } from './lead-reader.ts'

export type LeadIndex = {
  /** Reads the copy and follows it as long as somebody listens. */
  subscribe: (listener: () => void) => () => void
  /** The same object until something has changed. */
  read: () => LeadsRead
}

const nothing: LeadsRead = { leads: [], complete: false }

/** Kept for a while after the last listener: the next search is often near. */
const KEPT_FOR = 60_000

/** What searches and filters go through. Read when it is first asked for, so that a page that only shows the queue does not. */
export const createLeadIndex = (open: () => HeatlineDb): LeadIndex => {
  const listeners = new Set<() => void>()
  let read = nothing
  let reader: LeadReader | undefined
  let forgetting: ReturnType<typeof setTimeout> | undefined

  const publish = (next: LeadsRead): void => {
    read = next
    for (const listener of listeners) listener()
  }
  const forget = (): void => {
    reader?.stop()
    reader = undefined
    read = nothing
  }
  return {
    read: () => read,
    subscribe: (listener) => {
      clearTimeout(forgetting)
      listeners.add(listener)
      reader ??= new LeadReader(open(), publish)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) forgetting = setTimeout(forget, KEPT_FOR)
      }
    },
  }
}
