import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { AddsUp } from '../../lib/queries/receipt.ts'
import { Icon } from '../primitives/icon.tsx'
import { pointsWords, signedWords } from '../words/points.ts'
import styles from './receipt-sum.module.css'

const Check = ({ addsUp }: { addsUp: AddsUp }) => {
  if (addsUp === 'unknown') return <span className={styles.check}>{i18n.t('why.notChecked')}</span>
  if (addsUp === 'adds-up')
    return (
      <span className={styles.check}>
        <Icon name="check" size={12} />
        {i18n.t('why.addsUp')}
      </span>
    )
  return (
    <span className={`${styles.check} ${styles.differs}`}>
      <Icon name="alert" size={12} />
      {i18n.t('why.differs', [signedWords(addsUp.differsBy)])}
    </span>
  )
}

/** The sum row: what the lines come to, in which two parts, and whether the server came to the same. */
export const ReceiptSum = ({ receipt, addsUp }: { receipt: Receipt; addsUp: AddsUp }) => (
  <div className={styles.sum}>
    <p className={styles.row}>
      <strong>{i18n.t('why.total')}</strong>
      <span className={styles.points}>{pointsWords(receipt.total)}</span>
    </p>
    <p className={styles.row}>
      <Check addsUp={addsUp} />
      <span className={styles.part}>
        {i18n.t('why.parts', [pointsWords(receipt.fit), pointsWords(receipt.engagement)])}
      </span>
    </p>
  </div>
)
