import { v7 as uuidv7 } from 'uuid'
import type { DecisionId, Millis } from '../contract/index.ts'

let last = { msecs: 0, seq: 0 }

/** A UUIDv7 of this instant. Ids of one millisecond still sort as they were made: an undo after what it takes back. */
export const nextDecisionId = (now: Millis): DecisionId => {
  const seq = last.msecs === now ? last.seq + 1 : 0
  last = { msecs: now, seq }
  return uuidv7({ msecs: now, seq }) as DecisionId
}
