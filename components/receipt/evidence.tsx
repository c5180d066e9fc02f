import { i18n } from '#i18n'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { useEvidence } from '../../lib/ui-state/use-evidence.ts'
import { humanise } from '../words/humanise.ts'
import { agoWords, dayWords } from '../words/when.ts'
import styles from './receipt-line.module.css'

type EvidenceProps = Pick<ReceiptLine, 'evidence' | 'evidenceCount'> & { now: Millis }

/** When the signals behind the line were seen, at a glance; how many there were the line says itself. */
export const EvidenceGlance = ({ evidence, evidenceCount, now }: EvidenceProps) => {
  const [latest] = evidence
  if (!latest) return null
  const ago = agoWords(latest.at, now)
  return <span className={styles.glance}>{evidenceCount === 1 ? ago : i18n.t('why.lastSeen', [ago])}</span>
}

/** The signals that made the line, each with its instant and the way to its place in the timeline. */
export const Evidence = ({ evidence, evidenceCount, now }: EvidenceProps) => {
  const more = evidenceCount - evidence.length
  const { seek } = useEvidence.getState()
  return (
    <ul className={styles.evidence} aria-label={i18n.t('why.evidence')}>
      {evidence.map(({ signalId, type, at }) => (
        <li key={signalId} className={styles.proof}>
          <button type="button" className={styles.seek} onClick={() => seek(signalId)}>
            {humanise(type)}
          </button>
          <time className={styles.when} dateTime={new Date(at).toISOString()}>
            {dayWords(at, now)}
          </time>
        </li>
      ))}
      {more > 0 ? <li className={styles.proof}>{i18n.t('why.evidenceMore', more)}</li> : null}
    </ul>
  )
}
