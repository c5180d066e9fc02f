import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import { pointsWords } from '../words/points.ts'
import { ScoreBadge } from './score-badge.tsx'
import styles from './score-summary.module.css'

/** The verdict before its reasons: total, band, grade, stage. */
export const ScoreSummary = ({ receipt, bandLabel }: { receipt: Receipt; bandLabel: string }) => (
  <div className={styles.summary}>
    <span className={styles.total}>{pointsWords(receipt.total)}</span>
    <span className={styles.facets}>
      <ScoreBadge heat={receipt.lane}>{bandLabel}</ScoreBadge>
      {receipt.grade === null ? null : (
        <span className={styles.facet}>{i18n.t('lead.grade', [receipt.grade])}</span>
      )}
      {receipt.stage === null ? null : <span className={styles.facet}>{receipt.stage}</span>}
    </span>
  </div>
)
