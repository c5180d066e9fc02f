import { liveQuery, type Observable } from 'dexie'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { readPageMatch } from './page-match.ts'
import { type QueueRow, queueRowOf } from './queue-row.ts'

/** The one lead that a page is about; null where it is nobody in the copy, or more than one. */
export const readPagePerson = async (db: HeatlineDb, url: string): Promise<QueueRow | null> => {
  const match = await readPageMatch(db, url)
  const row = match.kind === 'lead' ? await db.leads.get(match.leadId) : undefined
  return row ? queueRowOf(row) : null
}

/** The same, with every change of it. */
export const pagePerson = (url: string): Observable<QueueRow | null> =>
  liveQuery(() => readPagePerson(database(), url))
