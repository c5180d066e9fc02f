import { toMillis } from '../../contract/convert.ts'
import type { Decision } from '../../contract/decision.ts'
import type { Millis } from '../../contract/time.ts'

/** A decision with its instants in epoch ms. `receivedAt` is null until the server has taken it. */
export type DecisionEvent = Omit<Decision, 'decidedAt' | 'receivedAt' | 'until'> & {
  decidedAt: Millis
  receivedAt: Millis | null
  until?: Millis | undefined
}

/** A decision as it came off the wire. */
export const decisionEventOf = ({ decidedAt, receivedAt, until, ...rest }: Decision): DecisionEvent => ({
  ...rest,
  decidedAt: toMillis(decidedAt),
  receivedAt: toMillis(receivedAt),
  ...(until === undefined ? {} : { until: toMillis(until) }),
})
