import { type LeadState, statusAt } from '../../lib/domain/decisions/fold-decisions.ts'
import { type Move, nextStatus } from '../../lib/domain/decisions/transitions.ts'
import { useNow } from '../../lib/queries/now.ts'

/** What the transition table allows now. While the state is still read, everything: the decision itself is judged again. */
export const usePossibleMoves = (state: LeadState | undefined): ((move: Move) => boolean) => {
  const now = useNow(60_000)
  return (move) => !state || nextStatus(statusAt(state, now), move) !== null
}
