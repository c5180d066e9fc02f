import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { Dispute } from '../../lib/domain/decisions/fold-decisions.ts'
import { type Subject, useDecisions } from '../app/decisions-context.ts'
import styles from './line-dispute.module.css'

type DisputedProps = { subject: Subject; dispute: Dispute; receipt: Receipt }

/** What would be right, as somebody said of this line; under an older version where the model has changed since. */
export const LineDisputed = ({ subject, dispute, receipt }: DisputedProps) => {
  const { takeBack } = useDecisions()
  const isOlder = dispute.modelId !== receipt.modelId || dispute.modelVersion !== receipt.modelVersion
  return (
    <p className={styles.disputed}>
      <span>
        {i18n.t('dispute.disputed', [dispute.note])}
        {isOlder ? ` (${i18n.t('dispute.underVersion', [String(dispute.modelVersion)])})` : null}
      </span>
      <button type="button" className={styles.back} onClick={() => takeBack(subject, dispute.id)}>
        {i18n.t('decision.undo')}
      </button>
    </p>
  )
}
