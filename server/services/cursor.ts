import { ErrorCode } from '../../lib/contract/errors.ts'
import { ApiError } from '../http/api-error.ts'

/**
 * How far a client has read: all changes up to `position`. A first reading that is under way also carries `from`, the head
 * at which it began: what was forgotten before then, it never needed.
 */
export type Cursor = { position: number; from: number | null }

/** `1200`, or `1200-5000` while a first reading is at 1200 that began when the head was 5000. */
export const readCursor = (text: string): Cursor => {
  const [position, from] = text.split('-')
  return { position: Number(position), from: from === undefined ? null : Number(from) }
}

export const writeCursor = ({ position, from }: Cursor): string =>
  from === null || position >= from ? String(position) : `${position}-${from}`

/** Until where the client's copy is known to be whole: no tombstone after this may be missing. */
export const wholeSince = ({ position, from }: Cursor): number => Math.max(position, from ?? 0)

/** What a cursor is held against: how far the feed goes, and since when it has no gaps for a member. */
export type FeedBounds = { head: number; departuresFloor: number; sightNo: number }

const stale = (message: string) =>
  new ApiError(ErrorCode.staleCursor, `${message}; start again without a cursor`)

/** Refuses a cursor that the feed cannot go on from without gaps. */
export const assertFresh = (cursor: Cursor, { head, departuresFloor, sightNo }: FeedBounds): void => {
  const since = wholeSince(cursor)
  if (since > head) throw stale('the cursor is from another database')
  if (since < departuresFloor) throw stale('the cursor is too old')
  if (since < sightNo) throw stale('what you may see has changed')
}
