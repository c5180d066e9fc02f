import type { DecisionId } from '../../lib/contract/ids.ts'
import type { LeadState } from '../../lib/domain/decisions/fold-decisions.ts'

/** What can be taken back besides the last decision: it stands by itself and changes no status. */
export const standingBesides = ({ disputes }: LeadState): ReadonlySet<DecisionId> =>
  new Set([...disputes.values()].map(({ id }) => id))
