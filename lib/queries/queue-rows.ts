import { useLiveQuery } from 'dexie-react-hooks'
import { useRef } from 'react'
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

type QueueRows = ReadonlyMap<LeadId, QueueRow>

/** A row that says the same stays the same object, so that only what has something new to say is drawn again. */
export const keepSame = (before: QueueRows | undefined, rows: QueueRows): QueueRows =>
  new Map(
    [...rows].map(([id, row]) => {
      const was = before?.get(id)
      return [id, was && JSON.stringify(was) === JSON.stringify(row) ? was : row]
    }),
  )

/**
 * The rows of the visible range, kept up to date; undefined while the first are read. When `ids` change, the rows before
 * stay until the new ones are here, so that a list never flashes empty while it scrolls.
 */
export const useQueueRows = (ids: readonly LeadId[]): QueueRows | undefined => {
  const latest = useRef<QueueRows>(undefined)
  return useLiveQuery(async () => {
    latest.current = keepSame(latest.current, await readQueueRows(database(), ids))
    return latest.current
    // Ids hold no control characters, so a newline keeps them apart.
  }, [ids.join('\n')])
}
