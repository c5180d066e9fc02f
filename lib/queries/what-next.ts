import { useLiveQuery } from 'dexie-react-hooks'
import type { Calendar, Millis } from '../contract/index.ts'
import { database } from '../db/open.ts'
import { readRules } from '../db/rules.ts'
import { type HeatlineDb, QUEUE_INDEX } from '../db/schema.ts'
import { addWorkingTime } from '../domain/sla/calendar.ts'

/** What comes when nothing waits now. */
export type WhatNext = {
  /**
   * The first that comes out of its snooze, which is the one way back into the queue by time alone: a gate asks for facts, and
   * those do not change by themselves.
   */
  lead: { name: string; at: Millis } | null
  snoozed: number
  /** When working time goes on, by the calendar that goes on first; null while it runs, or where there is none. */
  worksAt: Millis | null
}

const goesOnAt = (calendars: Iterable<Calendar>, now: Millis): Millis | null => {
  const starts = [...calendars].flatMap((calendar) => {
    // One ms is worked as soon as working time goes on.
    const worked = calendar.kind === 'working' ? addWorkingTime(calendar, now, 1) : null
    return worked === null ? [] : [worked - 1]
  })
  const first = Math.min(...starts)
  return Number.isFinite(first) && first > now ? (first as Millis) : null
}

export const readWhatNext = async (db: HeatlineDb, now: Millis): Promise<WhatNext> => {
  const [rules, snoozed] = await Promise.all([
    readRules(db),
    db.leads.where(QUEUE_INDEX).between(['snoozed'], ['snoozed', []]).toArray(),
  ])
  let lead: WhatNext['lead'] = null
  for (const { name, snoozedUntil: at } of snoozed)
    if (at !== null && (lead === null || at < lead.at)) lead = { name, at }
  return { lead, snoozed: snoozed.length, worksAt: goesOnAt(rules.calendars.values(), now) }
}

/** Undefined while it is read. */
export const useWhatNext = (now: Millis): WhatNext | undefined =>
  useLiveQuery(() => readWhatNext(database(), now), [now])
