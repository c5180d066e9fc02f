import { i18n } from '#i18n'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { ScorePicture } from '../../lib/queries/score-picture.ts'
import styles from './score-history.module.css'
import plot from './score-plot.module.css'

type LegendProps = { picture: ScorePicture; model: ScoringModel }

const samples = {
  past: <path className={plot.past} d="M1 6H19" />,
  ahead: <path className={plot.ahead} d="M1 6H19" />,
  seen: (
    <>
      <path className={plot.ring} d="M10 6h0" />
      <path className={plot.within} d="M10 6h0" />
    </>
  ),
  change: <path className={plot.change} d="M10 0V12" />,
}

const Sample = ({ of, children }: { of: keyof typeof samples; children: string }) => (
  <li className={styles.sample}>
    <svg className={plot.drawing} viewBox="0 0 20 12" aria-hidden="true">
      {samples[of]}
    </svg>
    {children}
  </li>
)

/** What each mark of the picture means: that the past is told by today's model, and what was seen under the models of then. */
export const ScoreLegend = ({ picture: { seen, changes }, model }: LegendProps) => (
  <ul className={styles.legend} aria-label={i18n.t('history.legend')}>
    <Sample of="past">{i18n.t('history.byToday', [String(model.version)])}</Sample>
    <Sample of="ahead">{i18n.t('history.ifSilent')}</Sample>
    {seen.length > 0 ? <Sample of="seen">{i18n.t('history.seen')}</Sample> : null}
    {changes.length > 0 ? <Sample of="change">{i18n.t('history.changed')}</Sample> : null}
  </ul>
)
