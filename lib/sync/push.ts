import { pushDecisions } from '../api/push-decisions.ts'
import type { Transport } from '../api/request.ts'
import { getMeta } from '../db/meta.ts'
import type { OutboxRow } from '../db/rows.ts'
import { type AppError, ConflictError, ContractError } from '../errors/app-error.ts'
import { errorData, toAppError } from '../errors/error-data.ts'
import { refuse, settle } from './settle.ts'
import { learnOffset, type SyncDeps } from './sync-deps.ts'

/** Small enough that one bad batch is soon taken apart. */
const BATCH = 200

/** Answers that trying again will not change. Any other refusal of a whole batch says more of the server than of it. */
const lasting = new Set([400, 409, 413, 422])
const isLasting = (error: AppError): boolean => error instanceof ConflictError && lasting.has(error.status)

/** Oldest first: ids are UUIDv7. None of another copy: that is another member's, whom this token is not. */
const waiting = ({ db }: SyncDeps, copyId: string | undefined): Promise<OutboxRow[]> =>
  db.transaction('r', db.meta, db.outbox, async () => {
    if ((await getMeta(db, 'copyId')) !== copyId) return []
    return db.outbox
      .filter((row) => row.state === 'waiting')
      .limit(BATCH)
      .toArray()
  })

const noteFailure = (deps: SyncDeps, rows: readonly OutboxRow[], error: AppError): Promise<unknown> =>
  deps.db.outbox.bulkUpdate(
    rows.map((row) => ({
      key: row.id,
      changes: { attempts: row.attempts + 1, lastError: errorData(error) },
    })),
  )

const deliver = async (
  deps: SyncDeps,
  transport: Transport,
  rows: readonly OutboxRow[],
): Promise<AppError | null> => {
  try {
    const { data, serverOffset } = await pushDecisions(
      transport,
      rows.map((row) => row.payload),
    )
    await learnOffset(deps.db, serverOffset)
    const settled = await settle(deps, rows, data)
    return settled ? null : new ContractError('invalid_answer', 'expected a result for each decision')
  } catch (thrown) {
    return toAppError(thrown)
  }
}

/** A batch refused as a whole is sent one by one, so that a bad decision never takes the good ones with it. */
const deliverOrRefuse = async (
  deps: SyncDeps,
  transport: Transport,
  rows: readonly OutboxRow[],
): Promise<void> => {
  const error = await deliver(deps, transport, rows)
  if (error === null) return
  await noteFailure(deps, rows, error)
  if (!isLasting(error)) throw error
  const [only, ...others] = rows
  if (only && others.length === 0) await refuse(deps, only, errorData(error))
  else for (const row of rows) await deliverOrRefuse(deps, transport, [row])
}

/**
 * Sends everything that waits in the copy of this id, as long as none has taken its place. Rejects with the error that stopped
 * it; what was settled by then stays settled.
 */
export const push = async (
  deps: SyncDeps,
  transport: Transport,
  copyId: string | undefined,
): Promise<void> => {
  const next = () => waiting(deps, copyId)
  for (let rows = await next(); rows.length > 0; rows = await next())
    await deliverOrRefuse(deps, transport, rows)
}
