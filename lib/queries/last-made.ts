import type { RejectReason } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import { readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { readUndoable } from '../db/undoable.ts'
import type { DecisionEvent } from '../domain/decisions/decision-event.ts'

/** `count`: of how many leads it was at once; `leadName` and `event` are of the first. */
export type LastMade = {
  event: DecisionEvent
  leadName: string
  count: number
  reasons: readonly RejectReason[]
}

/** The newest decision that can still be taken back; null if there is none. */
export const readLastMade = async (db: HeatlineDb): Promise<LastMade | null> => {
  const session = await getMeta(db, 'session')
  const found = session && (await readUndoable(db, session.member.id))
  const [event] = found?.batch ?? []
  const lead = event && (await db.leads.get(event.leadId))
  if (!found || !event || !lead) return null
  const { reasons } = await readRules(db)
  return { event, leadName: lead.name, count: found.batch.length, reasons }
}

export const lastMade = (): Promise<LastMade | null> => readLastMade(database())
