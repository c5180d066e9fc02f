import { useLiveQuery } from 'dexie-react-hooks'
import { toMillis } from '../contract/convert.ts'
import type { DecisionId, DecisionInput, LeadId, Millis } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { type Holder, holderIn, readMemberNames } from './member-names.ts'

/** A decision that the server refused. `code` is a RefusalCode or, from a newer server, another word. */
export type AttentionItem = {
  id: DecisionId
  leadId: LeadId
  /** As it was when the rep decided, if the lead is no longer in the copy. */
  leadName: string
  decision: DecisionInput
  decidedAt: Millis
  code: string
  message: string
  /** Who has the lead, if it was refused because they were faster. */
  holder: Holder | null
}

/** Oldest first. */
export const readNeedsAttention = async (db: HeatlineDb): Promise<AttentionItem[]> => {
  const refused = await db.outbox.filter((row) => row.state === 'refused').toArray()
  const leads = await db.leads.bulkGet(refused.map((row) => row.leadId))
  const members = await readMemberNames(db)
  return refused.map(({ id, leadId, leadName, payload, lastError }, index) => ({
    id,
    leadId,
    leadName: leads[index]?.name ?? leadName,
    decision: payload,
    decidedAt: toMillis(payload.decidedAt),
    code: lastError?.code ?? 'invalid',
    message: lastError?.message ?? '',
    holder: lastError?.details ? holderIn(members, lastError.details.ownerId) : null,
  }))
}

export const useNeedsAttention = (): AttentionItem[] | undefined =>
  useLiveQuery(() => readNeedsAttention(database()), [])
