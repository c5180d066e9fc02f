import { useId } from 'react'
import { i18n } from '#i18n'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { bandOfTotal, orderingSource } from '../../lib/domain/queue/ordering-score.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { bandWords } from '../words/band.ts'
import { humanise } from '../words/humanise.ts'
import { pointsWords, signedWords } from '../words/points.ts'
import { agoWords } from '../words/when.ts'
import styles from './external-scores.module.css'
import { ScoreBadge } from './score-badge.tsx'

type ExternalScore = LeadDetail['lead']['externalScores'][number]
type ScoreProps = { score: ExternalScore; model: ScoringModel; orders: boolean; now: Millis }

const Score = ({ score, model, orders, now }: ScoreProps) => {
  const id = useId()
  const name = humanise(score.source)
  const band = bandOfTotal(model, score.total)
  const made = i18n.t('external.asOf', [agoWords(score.asOf, now)])
  return (
    <section className={styles.score} aria-labelledby={id}>
      <div className={styles.head}>
        <h4 id={id} className={styles.title}>
          {i18n.t('external.title', [name])}
        </h4>
        <strong className={styles.points}>{pointsWords(score.total)}</strong>
        {band ? <ScoreBadge heat={band.lane}>{bandWords(band.id, model)}</ScoreBadge> : null}
      </div>
      <ul aria-label={i18n.t('external.lines', [name])}>
        {score.lines.map(({ label, points }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are as they were sent in, and may say the same twice
          <li key={index} className={styles.line}>
            <span>{label}</span>
            <span className={styles.points}>{signedWords(points)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.made}>{orders ? `${made} · ${i18n.t('external.orders')}` : made}</p>
    </section>
  )
}

type ScoresProps = { detail: LeadDetail; model: ScoringModel; now: Millis }

/** Scores made elsewhere, as they were received: banded by this workspace's thresholds, nothing about them computed. */
const ExternalScores = ({ detail: { lead, orderBy }, model, now }: ScoresProps) => (
  <>
    {lead.externalScores.map((score) => (
      <Score
        key={score.source}
        score={score}
        model={model}
        orders={score.source === orderingSource(orderBy)}
        now={now}
      />
    ))}
  </>
)

export default ExternalScores
