import { i18n } from '#i18n'
import type { AccountLine, AccountReceipt } from '../../lib/domain/scoring/account-receipt.ts'
import { useAccountReceipt } from '../../lib/queries/account-receipt.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { ScoreBadge } from '../receipt/score-badge.tsx'
import { bandWords } from '../words/band.ts'
import { pointsWords, signedWords } from '../words/points.ts'
import styles from './account-roll-up.module.css'

type LineProps = { line: AccountLine; model: NonNullable<LeadDetail['model']> }

const Line = ({ line, model }: LineProps) => (
  <li className={styles.line}>
    <span className={styles.who}>{line.leadId === null ? i18n.t('account.itself') : line.label}</span>
    {line.band === null ? null : (
      <span className={styles.band}>
        <BandMark heat={line.lane} />
        {bandWords(line.band, model)}
      </span>
    )}
    <span className={styles.points}>{signedWords(line.points)}</span>
  </li>
)

const verdictWords = ({ isHot, hotAlthoughNobodyIs }: AccountReceipt): string => {
  if (hotAlthoughNobodyIs) return i18n.t('account.hotAlthoughNobodyIs')
  return isHot ? i18n.t('account.hot') : i18n.t('account.notHot')
}

/** What the people of an account come to together, against the model's threshold for accounts; nothing without one. */
export const AccountRollUp = ({ detail }: { detail: LeadDetail }) => {
  const receipt = useAccountReceipt(detail, useNow(60_000))
  const { model } = detail
  if (!receipt || !model || receipt.hotFrom === null) return null
  return (
    <div className={styles.account}>
      <p className={styles.head}>
        <ScoreBadge heat={receipt.isHot ? 'hot' : null}>{verdictWords(receipt)}</ScoreBadge>
        <span>
          {i18n.t('account.engagement', [pointsWords(receipt.engagement), pointsWords(receipt.hotFrom)])}
        </span>
      </p>
      <ul aria-label={i18n.t('account.lines')}>
        {receipt.lines.map((line) => (
          <Line key={line.key} line={line} model={model} />
        ))}
      </ul>
      <p className={styles.hint}>{i18n.t('account.seen')}</p>
    </div>
  )
}
