import type { LeadId } from '../../lib/contract/ids.ts'

/**
 * The queue with the lead in hand where it stood when it was taken: before the first of those who followed it there and still
 * wait. A touch ends a lead's clock and sends it down its lane, but the rep who then accepts it wants the next one of before,
 * not the next one there. `taken`: the queue of that moment.
 */
export const asTaken = (
  walk: readonly LeadId[],
  taken: readonly LeadId[],
  inHand: LeadId | null,
): readonly LeadId[] => {
  const stood = inHand === null ? -1 : taken.indexOf(inHand)
  if (inHand === null || stood < 0) return walk
  const place = walk.indexOf(inHand)
  if (place < 0 || walk[place + 1] === taken[stood + 1]) return walk
  const waiting = new Set(walk)
  const follower = taken.slice(stood + 1).find((id) => waiting.has(id))
  if (follower === undefined || walk[place + 1] === follower) return walk
  const others = walk.filter((id) => id !== inHand)
  return others.toSpliced(others.indexOf(follower), 0, inHand)
}
