import type { LeadId } from '../contract/index.ts'
import { readEventsByLead } from '../db/events-by-lead.ts'
import type { LeadRow } from '../db/rows.ts'
import { type HeatlineDb, QUEUE_INDEX } from '../db/schema.ts'
import { type QueueKey, queuePlaces } from '../domain/queue/queue-order.ts'
import { type IndexedLead, indexedLeadOf, notesOf } from './indexed-lead.ts'

/** Small enough that a key press in between does not wait; the first one smaller still, so that something is found at once. */
const FIRST_CHUNK = 250
const CHUNK = 1000

const indexRows = async (db: HeatlineDb, rows: readonly LeadRow[]): Promise<IndexedLead[]> => {
  const noted = rows.filter((row) => row.hasNotes).map(({ id }) => id)
  const events = noted.length === 0 ? null : await readEventsByLead(db, noted)
  return rows.map((row) => indexedLeadOf(row, notesOf(events?.get(row.id) ?? [])))
}

/** Of some leads; those that are not in the copy (any more) are left out. */
export const readIndexedLeads = async (db: HeatlineDb, ids: readonly LeadId[]): Promise<IndexedLead[]> => {
  const rows = await db.leads.bulkGet([...ids])
  return indexRows(
    db,
    rows.filter((row) => row !== undefined),
  )
}

/**
 * All leads in the order of the queue, chunk by chunk: what is to do first is found first. A lead that moves meanwhile may come
 * twice or not at all; whoever reads has to look at what has changed in the meantime.
 */
export async function* readAllIndexedLeads(db: HeatlineDb): AsyncGenerator<IndexedLead[]> {
  let size = FIRST_CHUNK
  for (const place of queuePlaces) {
    let after: QueueKey | [string] = [place]
    for (;;) {
      const rows: LeadRow[] = await db.leads
        .where(QUEUE_INDEX)
        .between(after, [place, []], after.length === 1)
        .limit(size)
        .toArray()
      const leads = await indexRows(db, rows)
      const last = leads.at(-1)
      if (last) yield leads
      if (!last || rows.length < size) break
      after = last.key
      size = CHUNK
    }
  }
}
