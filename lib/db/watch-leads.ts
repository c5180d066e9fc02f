import { Dexie, type ObservabilitySet, RangeSet } from 'dexie'
import type { LeadId } from '../contract/index.ts'
import type { HeatlineDb } from './schema.ts'

/** `many`: more than were kept by name, so that any lead may be among them. */
export type ChangedLeads = readonly LeadId[] | 'many'

const changedIn = (parts: ObservabilitySet, part: string): ChangedLeads => {
  const ids: LeadId[] = []
  const ranges = parts[part]
  if (ranges)
    for (const { from, to } of new RangeSet().add(ranges)) {
      if (from !== to) return 'many'
      ids.push(from as LeadId)
    }
  return ids
}

/** Says which leads have been stored or removed, by whatever context of the extension, after each transaction that did so. */
export const watchLeads = (db: HeatlineDb, onChange: (changed: ChangedLeads) => void): (() => void) => {
  const part = `idb://${db.name}/${db.leads.name}/`
  const listener = (parts: ObservabilitySet): void => {
    const changed = parts.all ? 'many' : changedIn(parts, part)
    if (changed.length > 0) onChange(changed)
  }
  Dexie.on('storagemutated', listener)
  return () => Dexie.on.storagemutated.unsubscribe(listener)
}
