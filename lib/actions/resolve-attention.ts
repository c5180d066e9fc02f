import type { DecisionId, Millis } from '../contract/index.ts'
import { putAddedLead } from '../db/added-lead.ts'
import { pendingRowOf } from '../db/decision-row.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import { placeAgainById } from '../db/place-again.ts'
import type { OutboxRow } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { nudge } from './nudge.ts'

/** The decision counts again on this machine, as if just made, and is sent once more under the same id. */
const putBack = async (db: HeatlineDb, row: OutboxRow, clock: Millis): Promise<void> => {
  const [session, generation = 0, offset = 0] = await Promise.all([
    getMeta(db, 'session'),
    getMeta(db, 'generation'),
    getMeta(db, 'serverOffset'),
  ])
  if (!session) return
  const { payload, leadId } = row
  const memberId = session.member.id
  const now = (clock + offset) as Millis
  const ownerId = (await db.leads.get(leadId))?.ownerId ?? null
  await db.decisions.put(pendingRowOf(payload, { memberId, ownerId, generation }))
  await db.outbox.put({ ...row, state: 'waiting', lastError: null })
  if (payload.kind === 'add') await putAddedLead(db, payload, { memberId, generation, now })
  else await placeAgainById(db, [leadId], now)
}

export const resolveAttentionIn = (
  db: HeatlineDb,
  id: DecisionId,
  how: 'retry' | 'discard',
  clock: Millis,
): Promise<void> =>
  db.transaction('rw', [db.leads, db.accounts, db.decisions, db.outbox, db.documents, db.meta], async () => {
    const row = await db.outbox.get(id)
    if (row?.state !== 'refused') return
    if (how === 'discard') await db.outbox.delete(id)
    else await putBack(db, row, clock)
  })

/** What the rep wants done with a refused decision: send it again, or forget it for good. */
export const resolveAttention = async (id: DecisionId, how: 'retry' | 'discard'): Promise<void> => {
  await resolveAttentionIn(database(), id, how, Date.now() as Millis)
  if (how === 'retry') void nudge()
}
