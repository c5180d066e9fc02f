import { useLiveQuery } from 'dexie-react-hooks'
import type { Millis } from '../contract/index.ts'
import { database } from '../db/open.ts'
import { type HeatlineDb, QUEUE_INDEX } from '../db/schema.ts'
import { foldDecisions } from '../domain/decisions/fold-decisions.ts'

/** When the first snoozed lead comes back; null if none is snoozed. */
export const readNextReturn = async (db: HeatlineDb): Promise<Millis | null> => {
  const snoozed = await db.leads.where(QUEUE_INDEX).between(['snoozed'], ['snoozed', []]).primaryKeys()
  const decisions = await db.decisions.where('leadId').anyOf(snoozed).toArray()
  const returns = snoozed.map(
    (id) => foldDecisions(decisions.filter((event) => event.leadId === id)).snoozedUntil ?? Infinity,
  )
  const first = Math.min(...returns)
  return Number.isFinite(first) ? (first as Millis) : null
}

/** Undefined while it is read. */
export const useNextReturn = (): Millis | null | undefined =>
  useLiveQuery(() => readNextReturn(database()), [])
