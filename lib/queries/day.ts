import { useLiveQuery } from 'dexie-react-hooks'
import type { DecisionId, LeadId, Millis } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import { type HeatlineDb, QUEUE_INDEX } from '../db/schema.ts'
import { doneBetween } from '../domain/decisions/done-between.ts'
import { queuePlaces } from '../domain/queue/queue-order.ts'
import { localDay } from './local-day.ts'
import { useNow } from './now.ts'

/** What the member has decided today and still stands, and when. */
export type DoneToday = ReadonlyMap<LeadId, Millis>

const nothing: DoneToday = new Map()

/** The first id that a decision of this instant can have: ids are UUIDv7, which begin with their milliseconds. */
const firstIdOf = (at: Millis): DecisionId => {
  const time = at.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000` as DecisionId
}

/** Reads no more than the decisions of the day. */
export const readDoneToday = async (db: HeatlineDb, now: Millis): Promise<DoneToday> => {
  const session = await getMeta(db, 'session')
  if (!session) return nothing
  const day = localDay(now)
  const events = await db.decisions.where('id').aboveOrEqual(firstIdOf(day.from)).toArray()
  return doneBetween(events, session.member.id, day)
}

/** How many leads are over their time, and how many more are due before the day ends; those too that were accepted or snoozed. */
export type DueCounts = { overdue: number; dueToday: number }

/** Counts in the index, in one transaction; reads no lead. */
export const readDueCounts = (db: HeatlineDb, now: Millis): Promise<DueCounts> =>
  db.transaction('r', db.leads, async () => {
    const { to } = localDay(now)
    const count = async (from: Millis | null, until: Millis): Promise<number> => {
      const counts = queuePlaces.map((place) =>
        db.leads
          .where(QUEUE_INDEX)
          .between(from === null ? [place] : [place, from], [place, until], true, false)
          .count(),
      )
      return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0)
    }
    const [overdue, dueToday] = await Promise.all([count(null, now), count(now, to)])
    return { overdue, dueToday }
  })

const MINUTE = 60_000

/** How often time alone is looked at: a lead counts as over this long after its time at the latest. */
export const DUE_TICK = 10_000

export const useDoneToday = (): DoneToday | undefined => {
  const { from } = localDay(useNow(MINUTE))
  return useLiveQuery(() => readDoneToday(database(), from), [from])
}

export const useDueCounts = (): DueCounts | undefined => {
  const now = useNow(DUE_TICK)
  return useLiveQuery(() => readDueCounts(database(), now), [now])
}
