import { toMillis } from '../contract/convert.ts'
import type { DecisionAnswer, DecisionResult } from '../contract/index.ts'
import { placeAgainById } from '../db/place-again.ts'
import type { OutboxRow } from '../db/rows.ts'
import { ownerAfter } from '../domain/decisions/owner-after.ts'
import type { ErrorData } from '../errors/error-data.ts'
import { type SyncDeps, serverNow } from './sync-deps.ts'

type Refused = NonNullable<OutboxRow['lastError']>

const inOneTransaction = ({ db }: SyncDeps, work: () => Promise<void>): Promise<void> =>
  db.transaction('rw', [db.leads, db.accounts, db.decisions, db.outbox, db.documents, db.meta], work)

/** Kept for the rep to see; without its row among the decisions, its effect is gone with the next placement. */
const keepRefused = async ({ db }: SyncDeps, row: OutboxRow, error: Refused): Promise<void> => {
  // Put, not update, and only if it is still there: signing out may have erased it meanwhile.
  if ((await db.outbox.get(row.id)) === undefined) return
  await db.outbox.put({ ...row, state: 'refused', lastError: error })
  await db.decisions.delete(row.id)
  if (row.payload.kind === 'add') await db.leads.delete(row.leadId)
}

/** What the server has taken it also acts on; the lead itself comes with the next pull, which may be long in coming. */
const learnOwner = async ({ db }: SyncDeps, { id, leadId, payload }: OutboxRow): Promise<void> => {
  const [lead, event, undone] = await Promise.all([
    db.leads.get(leadId),
    db.decisions.get(id),
    payload.kind === 'undo' ? db.decisions.get(payload.undoes) : undefined,
  ])
  if (!lead || event?.receivedAt !== null) return
  const serverOwnerId = ownerAfter(lead.serverOwnerId, event, undone)
  if (serverOwnerId !== lead.serverOwnerId) await db.leads.put({ ...lead, serverOwnerId })
}

const settleOne = async (
  deps: SyncDeps,
  row: OutboxRow,
  result: DecisionResult,
  serverTime: string,
): Promise<void> => {
  if (result.status === 'refused') {
    const { code = 'invalid', message = '', details } = result
    return keepRefused(deps, row, { code, message, ...(details && { details }) })
  }
  await deps.db.outbox.delete(row.id)
  await learnOwner(deps, row)
  // The exact instant comes with the next pull; until then the answer's own time keeps the order.
  await deps.db.decisions
    .where('id')
    .equals(row.id)
    .and((decision) => decision.receivedAt === null)
    .modify({ receivedAt: toMillis(serverTime) })
}

/** Applies the server's verdicts; false if the answer settled none of the rows. */
export const settle = async (
  deps: SyncDeps,
  rows: readonly OutboxRow[],
  answer: DecisionAnswer,
): Promise<boolean> => {
  const settled = answer.results.flatMap((result) => {
    const row = rows[result.index]
    return row ? [{ row, result }] : []
  })
  await inOneTransaction(deps, async () => {
    for (const { row, result } of settled) await settleOne(deps, row, result, answer.serverTime)
    const leads = settled.map(({ row }) => row.leadId)
    await placeAgainById(deps.db, leads, await serverNow(deps))
  })
  return settled.length > 0
}

/** The server refused it, alone, for good. */
export const refuse = (deps: SyncDeps, row: OutboxRow, error: ErrorData): Promise<void> =>
  inOneTransaction(deps, async () => {
    await keepRefused(deps, row, error)
    await placeAgainById(deps.db, [row.leadId], await serverNow(deps))
  })
