import type { Transaction } from 'dexie'
import type { CopyVersion } from './versions.ts'

type Named = { id: string; name: string }

/** Until now a lead's owner was the server's alone, and what waited to be sent did not say whom it is about. */
const upgrade = async (tx: Transaction): Promise<void> => {
  const leads = tx.table('leads')
  const names = new Map<string, string>()
  await leads
    .toCollection()
    .modify((lead: Named & { ownerId: string | null; serverOwnerId: string | null }) => {
      lead.serverOwnerId = lead.ownerId
      names.set(lead.id, lead.name)
    })
  await tx
    .table('outbox')
    .toCollection()
    .modify((row: { leadId: string; leadName: string }) => {
      row.leadName = names.get(row.leadId) ?? ''
    })
}

/** Linked pages are found by their record key; claims show before the server knows them. */
export const v1ToV2: CopyVersion = { version: 2, stores: { decisions: 'id, leadId, record' }, upgrade }
