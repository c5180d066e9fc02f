import { useState } from 'react'
import type { LeadId } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { useFollowEach } from './follow-each.ts'
import { type QueueRow, queueRowOf } from './queue-row.ts'

type QueueRows = ReadonlyMap<LeadId, QueueRow>

const none: QueueRows = new Map()

/** Several times what any page shows at once. */
const KEPT = 200

/** Ids that are not in the copy (any more) are left out. */
export const readQueueRows = async (db: HeatlineDb, ids: readonly LeadId[]): Promise<QueueRows> => {
  const rows = await db.leads.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row ? [[row.id, queueRowOf(row)] as const] : [])))
}

/**
 * What is known with what was read of `ids`; of the oldest, only some are kept. A row that says the same stays the same
 * object, so that only what has something new to say is drawn again.
 */
export const learn = (known: QueueRows | undefined, ids: readonly LeadId[], read: QueueRows): QueueRows => {
  const rows = new Map(known)
  for (const id of ids) {
    const was = rows.get(id)
    const row = read.get(id)
    rows.delete(id)
    if (row) rows.set(id, was && JSON.stringify(was) === JSON.stringify(row) ? was : row)
  }
  for (const id of rows.keys()) {
    if (rows.size <= KEPT) break
    rows.delete(id)
  }
  return rows
}

/**
 * The rows of some leads, kept up to date; undefined while the first are read, if there are any. Leads are given in blocks,
 * each of which is read by itself, so that a list that scrolls reads only what is new. What was read of others stays for a
 * while: when leads move from block to block, or come back into sight, their rows are there.
 */
export const useQueueRows = (...blocks: readonly (readonly LeadId[])[]): QueueRows | undefined => {
  const [rows, setRows] = useState<QueueRows>()
  // Ids hold no control characters, so a newline keeps them apart, and two the blocks.
  useFollowEach(new Map(blocks.map((ids) => [ids.join('\n'), ids])), {
    read: (ids) => readQueueRows(database(), ids),
    onRead: (ids, read) => setRows((known) => learn(known, ids, read)),
  })
  return rows ?? (blocks.length === 0 ? none : undefined)
}
