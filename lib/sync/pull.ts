import { type PulledPage, pullPage } from '../api/pull-page.ts'
import type { Answered, Transport } from '../api/request.ts'
import { ErrorCode } from '../contract/errors.ts'
import { ConflictError } from '../errors/app-error.ts'
import { applyPage, type PagePosition, readPosition } from './apply-page.ts'
import { pullMemory } from './pull-memory.ts'
import { startSnapshot, sweepIfDue } from './snapshot.ts'
import { setStatus } from './status.ts'
import { learnOffset, type SyncDeps, serverNow } from './sync-deps.ts'

/** Asked for before it is needed: if the wait ends early, its failure is nobody's. */
const prefetch = (transport: Transport, cursor: string | undefined): Promise<Answered<PulledPage>> => {
  const page = pullPage(transport, cursor)
  page.catch(() => {})
  return page
}

/** Applies pages until the feed ends, fetching the next while the present one is stored. */
const pullFrom = async (deps: SyncDeps, transport: Transport, start: PagePosition): Promise<void> => {
  const { db } = deps
  const memory = await pullMemory(db)
  let applied = 0
  let position = start
  let next: Promise<Answered<PulledPage>> | null = prefetch(transport, start.cursor)
  while (next) {
    const { data: page, serverOffset }: Answered<PulledPage> = await next
    next = page.hasMore ? prefetch(transport, page.cursor) : null
    await learnOffset(deps, serverOffset)
    const after = await applyPage({ db, memory, now: await serverNow(deps) }, page, position)
    if (after === null) return
    position = after
    applied += page.changes.length
    if (next) await setStatus(db, { progress: { applied } })
  }
  await sweepIfDue(db)
}

const isStaleCursor = (thrown: unknown): boolean =>
  thrown instanceof ConflictError && (thrown.status === 410 || thrown.code === ErrorCode.staleCursor)

/** Brings the copy up to date. Rejects with the error that stopped it; pages applied by then stay applied. */
export const pull = async (deps: SyncDeps, transport: Transport): Promise<void> => {
  const position = await readPosition(deps.db)
  if (!position) return
  try {
    await pullFrom(deps, transport, position)
  } catch (thrown) {
    if (!isStaleCursor(thrown)) throw thrown
    await startSnapshot(deps.db)
    const fresh = await readPosition(deps.db)
    if (fresh) await pullFrom(deps, transport, fresh)
  }
}
