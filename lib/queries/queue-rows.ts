import { useLiveQuery } from 'dexie-react-hooks'
import type { LeadId } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { type QueueRow, queueRowOf } from './queue-row.ts'

/** Ids that are not in the copy (any more) are left out. */
export const readQueueRows = async (
  db: HeatlineDb,
  ids: readonly LeadId[],
): Promise<ReadonlyMap<LeadId, QueueRow>> => {
  const rows = await db.leads.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row ? [[row.id, queueRowOf(row)] as const] : [])))
}

/**
 * The rows of the visible range, kept up to date; undefined while the first are read. When `ids` change, the rows before
 * stay until the new ones are here, so that a list never flashes empty while it scrolls.
 */
export const useQueueRows = (ids: readonly LeadId[]): ReadonlyMap<LeadId, QueueRow> | undefined =>
  // Ids hold no control characters, so a newline keeps them apart.
  useLiveQuery(() => readQueueRows(database(), ids), [ids.join('\n')])
