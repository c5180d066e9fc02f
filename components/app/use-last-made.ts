import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { useLastDecision } from '../../lib/queries/recent-decisions.ts'

export type LastMade = DecisionEvent & { leadName: string }

/**
 * The rep's newest decision that stands, with the name of its lead; it may be from before this page was opened.
 * Null too while the lead is read, and when it is gone: then there is nothing to take back.
 */
export const useLastMade = (): LastMade | null => {
  const last = useLastDecision()
  const rows = useQueueRows(last ? [last.leadId] : [])
  const row = last ? rows?.get(last.leadId) : undefined
  return last && row ? { ...last, leadName: row.name } : null
}
