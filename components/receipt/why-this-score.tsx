import { lazy, Suspense } from 'react'
import { i18n } from '#i18n'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useReceipt } from '../../lib/queries/receipt.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { hinted } from '../keyboard/hinted.ts'
import { KeyHint } from '../keyboard/key-hint.tsx'
import { bandWords } from '../words/band.ts'
import { Outlook } from './outlook.tsx'
import { ReceiptLines } from './receipt-lines.tsx'
import { ReceiptSum } from './receipt-sum.tsx'
import { ScoreSummary } from './score-summary.tsx'
import styles from './why-this-score.module.css'

/** Few workspaces have any, so that the page does not carry them. */
const ExternalScores = lazy(() => import('./external-scores.tsx'))

const Toggle = () => {
  const evidenceOpen = useUi((ui) => ui.evidenceOpen)
  const toggleEvidence = useUi((ui) => ui.toggleEvidence)
  return (
    <button type="button" className={styles.toggle} {...hinted('evidence')} onClick={toggleEvidence}>
      {evidenceOpen ? i18n.t('why.hideEvidence') : i18n.t('why.showEvidence')}
      <KeyHint of="evidence" />
    </button>
  )
}

const Explanation = ({ detail }: { detail: LeadDetail }) => {
  const now = useNow(60_000)
  const { receipt, addsUp } = useReceipt(detail, now)
  if (!receipt || !detail.model) return <p className={styles.none}>{i18n.t('why.noModel')}</p>
  return (
    <>
      <ScoreSummary receipt={receipt} bandLabel={bandWords(receipt.band, detail.model)} />
      {receipt.lines.length === 0 ? (
        <p className={styles.none}>{i18n.t('why.noLines')}</p>
      ) : (
        <ReceiptLines receipt={receipt} detail={detail} now={now} />
      )}
      <ReceiptSum receipt={receipt} addsUp={addsUp} />
      <Outlook receipt={receipt} model={detail.model} now={now} />
      {detail.lead.externalScores.length > 0 ? (
        <Suspense fallback={null}>
          <ExternalScores detail={detail} model={detail.model} now={now} />
        </Suspense>
      ) : null}
    </>
  )
}

/** The evaluation as it happened, so that a rep can check it: every line, what made it, and what it comes to. */
const WhyThisScore = ({ detail }: { detail: LeadDetail | null | undefined }) => (
  <section className={styles.why} aria-label={i18n.t('why.title')}>
    <div className={styles.head}>
      <h3 className={styles.title}>{i18n.t('why.title')}</h3>
      <Toggle />
    </div>
    {detail ? <Explanation detail={detail} /> : null}
  </section>
)

export default WhyThisScore
