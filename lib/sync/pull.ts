import { type PulledPage, pullPage } from '../api/pull-page.ts'
import type { Answered, Transport } from '../api/request.ts'
import type { Millis } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { ConflictError } from '../errors/app-error.ts'
import { planPage } from './page-plan.ts'
import { type Position, readPosition } from './position.ts'
import { placeByMemory, startMemory } from './pull-memory.ts'
import { startSnapshot, sweepIfDue } from './snapshot.ts'
import { type PreparedPage, storePage } from './store-page.ts'
import { isOffsetNews, type SyncDeps } from './sync-deps.ts'

/** Work that goes on while something else is waited for: if that fails first, its own failure is nobody's. */
const aside = <T>(work: Promise<T>): Promise<T> => {
  work.catch(() => {})
  return work
}

type Prepare = (answer: Answered<PulledPage>) => PreparedPage

/** How the pages of this pull are made ready, each a step further. */
const startPreparing = async (deps: SyncDeps, { generation }: Position): Promise<Prepare> => {
  const [memory, known] = await Promise.all([startMemory(deps.db), getMeta(deps.db, 'serverOffset')])
  let offset = known
  let applied = 0
  return ({ data: page, serverOffset }) => {
    const isNews = isOffsetNews(offset, serverOffset)
    if (isNews) offset = serverOffset.ms
    applied += page.changes.length
    const now = (deps.clock() + (offset ?? 0)) as Millis
    const plan = planPage(page, generation)
    return {
      plan,
      placed: memory && placeByMemory(memory, plan, now),
      cursor: page.cursor,
      now,
      serverOffset: isNews ? serverOffset.ms : null,
      progress: page.hasMore ? { applied } : null,
    }
  }
}

/** Pages double from the first size to the last: the rep soon sees something, and the disk soon has something to do. */
const CHANGES = { first: 250, most: 2000 }

const startFetching = (transport: Transport) => {
  let limit = CHANGES.first / 2
  return (cursor: string | undefined): Promise<Answered<PulledPage>> => {
    limit = Math.min(2 * limit, CHANGES.most)
    return aside(pullPage(transport, cursor, limit))
  }
}

/**
 * Stores pages until the feed ends. While one is stored, the next is made ready and the one after is fetched: on a first
 * sync the database is then never waited for by anything but the database.
 */
const pullFrom = async (deps: SyncDeps, transport: Transport, start: Position): Promise<void> => {
  const { db } = deps
  const fetchPage = startFetching(transport)
  let next: ReturnType<typeof fetchPage> | null = fetchPage(start.cursor)
  const prepare = await startPreparing(deps, start)
  let storing: Promise<Position | null> = Promise.resolve(start)
  try {
    while (next) {
      const answer: Answered<PulledPage> = await next
      next = answer.data.hasMore ? fetchPage(answer.data.cursor) : null
      const page = prepare(answer)
      const position = await storing
      if (position === null) return
      storing = aside(storePage(db, page, position))
    }
    if (await storing) await sweepIfDue(db)
  } finally {
    await storing.catch(() => {})
  }
}

const isStaleCursor = (thrown: unknown): boolean => thrown instanceof ConflictError && thrown.status === 410

/**
 * Brings the copy of this id up to date; does nothing once another has taken its place. Rejects with the error that stopped it;
 * pages stored by then stay stored.
 */
export const pull = async (
  deps: SyncDeps,
  transport: Transport,
  copyId: string | undefined,
): Promise<void> => {
  const positionInCopy = async (): Promise<Position | undefined> => {
    const position = await readPosition(deps.db)
    return position?.copyId === copyId ? position : undefined
  }
  const position = await positionInCopy()
  if (!position) return
  try {
    await pullFrom(deps, transport, position)
  } catch (thrown) {
    if (!isStaleCursor(thrown)) throw thrown
    if (!(await positionInCopy())) return
    await startSnapshot(deps.db)
    const fresh = await positionInCopy()
    if (fresh) await pullFrom(deps, transport, fresh)
  }
}
