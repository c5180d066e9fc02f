import { putMeta } from '../db/meta.ts'
import type { DocumentRow } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A new stamp makes every context read the rules again. */
const renewRules = async (db: HeatlineDb): Promise<void> => {
  await putMeta(db, 'rulesStamp', crypto.randomUUID())
  const [anyLead] = await db.leads.limit(1).primaryKeys()
  if (anyLead !== undefined) await putMeta(db, 'replaceAfter', '')
}

/**
 * Stores documents. If that changes the rules, every lead that is already here is marked to be placed again: in its own time,
 * in chunks, over restarts. The same document coming again changes nothing.
 */
export const applyDocuments = async (
  db: HeatlineDb,
  documents: ReadonlyMap<string, DocumentRow>,
): Promise<void> => {
  if (documents.size === 0) return
  const before = await db.documents.bulkGet([...documents.keys()])
  const rows = [...documents.values()]
  await db.documents.bulkPut(rows)
  if (rows.some((row, index) => !isSame(row.value, before[index]?.value))) await renewRules(db)
}
