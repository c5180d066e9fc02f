import { useLiveQuery } from 'dexie-react-hooks'
import { toMillis } from '../contract/convert.ts'
import type { DecisionId, DecisionInput, LeadId, Millis } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'

/** A decision that the server refused. `code` is a RefusalCode or, from a newer server, another word. */
export type AttentionItem = {
  id: DecisionId
  leadId: LeadId
  /** Null: the lead is no longer in the copy. */
  leadName: string | null
  decision: DecisionInput
  decidedAt: Millis
  code: string
  message: string
}

/** Oldest first. */
export const readNeedsAttention = async (db: HeatlineDb): Promise<AttentionItem[]> => {
  const refused = await db.outbox.filter((row) => row.state === 'refused').toArray()
  const leads = await db.leads.bulkGet(refused.map((row) => row.leadId))
  return refused.map(({ id, leadId, payload, lastError }, index) => ({
    id,
    leadId,
    leadName: leads[index]?.name ?? null,
    decision: payload,
    decidedAt: toMillis(payload.decidedAt),
    code: lastError?.code ?? 'invalid',
    message: lastError?.message ?? '',
  }))
}

export const useNeedsAttention = (): AttentionItem[] | undefined =>
  useLiveQuery(() => readNeedsAttention(database()), [])
