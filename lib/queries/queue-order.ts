import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
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

/** One query a lane, so that a decision in one does not read the ids of the others again. */
const useLane = (lane: Lane, limit: number): { ids: LeadId[]; limit: number } | undefined =>
  useLiveQuery(async () => ({ ids: await readLane(database(), lane, limit), limit }), [lane, limit])

/** `whole`: not only the top of each lane. */
export type FollowedOrder = QueueOrder & { whole: boolean }

/**
 * The order, kept up to date; undefined until the first of it is known. Without `whole` it holds only the top of each
 * lane, so that the first screen does not wait for ids that nobody has scrolled to; what was known stays meanwhile.
 */
export const useQueueOrder = (whole: boolean): FollowedOrder | undefined => {
  const limit = whole ? Number.POSITIVE_INFINITY : FIRST_SCREEN
  const hot = useLane('hot', limit)
  const warm = useLane('warm', limit)
  const cold = useLane('cold', limit)
  return useMemo(
    () =>
      hot &&
      warm &&
      cold && { hot: hot.ids, warm: warm.ids, cold: cold.ids, whole: hot.limit > FIRST_SCREEN },
    [hot, warm, cold],
  )
}
