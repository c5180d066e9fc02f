import { i18n } from '#i18n'
import { statusAt } from '../../lib/domain/decisions/fold-decisions.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { reasonWords } from '../words/decision.ts'
import { whenWords } from '../words/when.ts'
import styles from './lead-pane.module.css'

const useStatusWords = ({ lead, state, reasons }: LeadDetail): string | null => {
  const now = useNow(60_000)
  const status = statusAt(state, now)
  if (status === 'removed') return i18n.t('status.removed')
  if (status === 'accepted') return i18n.t('status.accepted')
  if (status === 'rejected')
    return i18n.t('status.rejected', [reasonWords(state.rejectReason ?? '', reasons)])
  if (status === 'snoozed' && state.snoozedUntil !== null)
    return i18n.t('status.snoozed', [whenWords(state.snoozedUntil, now)])
  return lead.place === 'disqualified' ? i18n.t('status.disqualified') : null
}

/** Why a lead is not in the queue, when it is not. */
export const LeadStatus = ({ detail }: { detail: LeadDetail }) => {
  const words = useStatusWords(detail)
  return words === null ? null : <p className={styles.status}>{words}</p>
}
