import { liveQuery, type Observable } from 'dexie'
import { type HeatlineDb, QUEUE_INDEX } from './schema.ts'

/** How many leads stand in the hot lane, renewed with every change of it. */
export const hotCount = (db: HeatlineDb): Observable<number> =>
  liveQuery(() => db.leads.where(QUEUE_INDEX).between(['hot'], ['hot', []]).count())
