import { useLiveQuery } from 'dexie-react-hooks'
import type { LeadId } from '../contract/index.ts'
import { database } from '../db/open.ts'
import { type HeatlineDb, QUEUE_INDEX } from '../db/schema.ts'
import type { Lane } from '../domain/queue/queue-order.ts'

/** The order of work: ids by lane, first to do first. */
export type QueueOrder = Record<Lane, LeadId[]>

/** More than any screen shows at once. */
const FIRST_SCREEN = 40

const readLane = (db: HeatlineDb, lane: Lane, limit: number): Promise<LeadId[]> =>
  // Arrays sort after every number, so [] closes the range of keys that begin with the lane.
  db.leads.where(QUEUE_INDEX).between([lane], [lane, []]).limit(limit).primaryKeys()

export const readQueueOrder = async (
  db: HeatlineDb,
  limit = Number.POSITIVE_INFINITY,
): Promise<QueueOrder> => {
  const [hot, warm, cold] = await Promise.all([
    readLane(db, 'hot', limit),
    readLane(db, 'warm', limit),
    readLane(db, 'cold', limit),
  ])
  return { hot, warm, cold }
}

/**
 * The whole order, kept up to date; undefined until the first of it is known. The first answer holds only the top of each
 * lane, so that the first screen does not wait for ids that nobody has scrolled to.
 */
export const useQueueOrder = (): QueueOrder | undefined => {
  const top = useLiveQuery(() => readQueueOrder(database(), FIRST_SCREEN), [])
  const hasTop = top !== undefined
  const all = useLiveQuery(() => (hasTop ? readQueueOrder(database()) : undefined), [hasTop])
  return all ?? top
}
