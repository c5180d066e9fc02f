import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { Dispute } from '../../lib/domain/decisions/fold-decisions.ts'
import { useMemberNames } from '../../lib/queries/member-names.ts'
import { type Subject, useDecisions } from '../app/decisions-context.ts'
import { memberWords } from '../words/member.ts'
import styles from './line-dispute.module.css'

type DisputedProps = { subject: Subject; dispute: Dispute; receipt: Receipt }

/**
 * What would be right, as somebody said of this line; under an older version where the model has changed since. Only who said it
 * can take it back.
 */
export const LineDisputed = ({ subject, dispute, receipt }: DisputedProps) => {
  const { takeBack } = useDecisions()
  const members = useMemberNames()
  const isMine = dispute.memberId === members.me
  const isOlder = dispute.modelId !== receipt.modelId || dispute.modelVersion !== receipt.modelVersion
  return (
    <p className={styles.disputed}>
      <span>
        {isMine
          ? i18n.t('dispute.disputed', [dispute.note])
          : i18n.t('dispute.disputedBy', [memberWords(dispute.memberId, members), dispute.note])}
        {isOlder ? ` (${i18n.t('dispute.underVersion', [String(dispute.modelVersion)])})` : null}
      </span>
      {isMine ? (
        <button type="button" className={styles.back} onClick={() => takeBack(subject, dispute.id)}>
          {i18n.t('decision.undo')}
        </button>
      ) : null}
    </p>
  )
}
