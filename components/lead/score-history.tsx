import { useMemo } from 'react'
import { i18n } from '#i18n'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { HistoryPoint } from '../../lib/domain/scoring/score-history.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { type ScorePicture, scorePictureAt } from '../../lib/queries/score-picture.ts'
import { Section } from '../primitives/section.tsx'
import { bandWords } from '../words/band.ts'
import { pointsWords } from '../words/points.ts'
import { onDateWords, whenWords } from '../words/when.ts'
import styles from './score-history.module.css'
import { ScoreLegend } from './score-legend.tsx'
import { ScorePlot } from './score-plot.tsx'
import { ScoreTable } from './score-table.tsx'

const totalWords = ({ total, band }: HistoryPoint, model: ScoringModel): string =>
  i18n.t('history.total', [pointsWords(total), bandWords(band, model)])

/** The picture in two sentences. */
const pictureWords = ({ span, points }: ScorePicture, model: ScoringModel): string => {
  const past = points.filter(({ at }) => at <= span.now).sort((a, b) => a.total - b.total)
  const [least, most] = [past[0], past.at(-1)]
  const [now, last] = [points.find(({ at }) => at === span.now), points.at(-1)]
  if (!least || !most || !now || !last) return ''
  return [
    i18n.t('history.past', [
      whenWords(span.from, span.now),
      pointsWords(least.total),
      pointsWords(most.total),
    ]),
    i18n.t('history.present', [
      totalWords(now, model),
      onDateWords(last.at, span.now),
      totalWords(last, model),
    ]),
  ].join(' ')
}

/** How the score came to be what it is, and what becomes of it: as a picture, in words, and as a table. */
export const ScoreHistory = ({ detail }: { detail: LeadDetail }) => {
  const now = useNow(60_000)
  const picture = useMemo(() => scorePictureAt(detail, now), [detail, now])
  const { model } = detail
  if (!picture || !model) return null
  return (
    <Section title={i18n.t('history.title')}>
      <div role="img" aria-label={pictureWords(picture, model)} className={styles.picture}>
        <ScorePlot picture={picture} model={model} />
      </div>
      <ScoreLegend picture={picture} model={model} />
      <details className={styles.table}>
        <summary>{i18n.t('history.asTable')}</summary>
        <ScoreTable picture={picture} model={model} />
      </details>
    </Section>
  )
}
