import { useLiveQuery } from 'dexie-react-hooks'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'
import { effectiveDecisions } from '../domain/decisions/effective-decisions.ts'

/** As far as one looks back, the team's decisions counted too. */
const RECENT = 200

/** The signed-in member's own decisions that stand, the latest first. */
export const readRecentDecisions = async (db: HeatlineDb): Promise<DecisionEvent[]> => {
  const session = await getMeta(db, 'session')
  // Ids are UUIDv7: the order of the primary key is the order of time.
  const latest = await db.decisions.reverse().limit(RECENT).toArray()
  return effectiveDecisions(latest.filter((event) => event.memberId === session?.member.id)).reverse()
}

export const useRecentDecisions = (): DecisionEvent[] | undefined =>
  useLiveQuery(() => readRecentDecisions(database()), [])

/** The decision that Undo would take back; null if there is none. */
export const useLastDecision = (): DecisionEvent | null | undefined => {
  const recent = useRecentDecisions()
  return recent && (recent[0] ?? null)
}
