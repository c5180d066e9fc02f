import { i18n } from '#i18n'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { useLastDecision } from '../../lib/queries/recent-decisions.ts'

export type LastMade = DecisionEvent & { leadName: string }

/** The rep's newest decision that stands, with the name of its lead; it may be from before this page was opened. */
export const useLastMade = (): LastMade | null => {
  const last = useLastDecision()
  const rows = useQueueRows(last ? [last.leadId] : [])
  return last ? { ...last, leadName: rows?.get(last.leadId)?.name ?? i18n.t('decision.somebody') } : null
}
