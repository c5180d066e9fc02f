import type { MemberId } from '../../contract/index.ts'
import type { DecisionEvent } from './decision-event.ts'
import { inOrder } from './effective-decisions.ts'

type Owner = MemberId | null
type Claim = Pick<DecisionEvent, 'memberId' | 'claimed'>

/**
 * Whose a lead is after a decision (null: the pool's). Claiming and accepting take it out of the pool; undoing that gives it
 * back, unless it has gone on to somebody else. `undone`: what an undo takes back.
 */
export const ownerAfter = (
  owner: Owner,
  { kind, memberId }: Pick<DecisionEvent, 'kind' | 'memberId'>,
  undone: Claim | undefined,
): Owner => {
  if (kind === 'claim' || kind === 'accept') return owner ?? memberId
  if (kind !== 'undo') return owner
  return undone?.claimed && undone.memberId === owner ? null : owner
}

/** The same with what the server does not know yet: `owner` is the server's word, `events` all of the lead's. */
export const pendingOwner = (owner: Owner, events: readonly DecisionEvent[]): Owner => {
  const pending = events.filter((event) => event.receivedAt === null)
  if (pending.length === 0) return owner
  const byId = new Map<string, DecisionEvent>(events.map((event) => [event.id, event]))
  return inOrder(pending).reduce<Owner>(
    (held, event) => ownerAfter(held, event, byId.get(event.undoes ?? '')),
    owner,
  )
}
