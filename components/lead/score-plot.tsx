import { i18n } from '#i18n'
import { toThousandths } from '../../lib/contract/convert.ts'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { HistoryPoint } from '../../lib/domain/scoring/score-history.ts'
import type { ModelChange, ScorePicture } from '../../lib/queries/score-picture.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { bandWords } from '../words/band.ts'
import { pointsWords } from '../words/points.ts'
import { dateWords } from '../words/when.ts'
import styles from './score-plot.module.css'
import { type Scale, scaleOf, spread } from './score-scale.ts'

type PlotProps = { picture: ScorePicture; model: ScoringModel }
type PartProps = PlotProps & { scale: Scale }

/** In pixels, as in the style sheet; what is drawn stretches, what is written does not. */
const HEIGHT = 120
const LINE = 14
/** Nearer to an end than this share, two words would stand on each other. */
const CROWDED = 38

const thresholdsOf = (model: ScoringModel) =>
  model.bands.flatMap(({ id, lane, from }) =>
    from === null ? [] : [{ id, label: bandWords(id, model), lane, from: toThousandths(from) }],
  )

const pathOf = (points: readonly HistoryPoint[], { x, y }: Scale): string =>
  points.map(({ at, total }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(total)}`).join('')

/** Stretched to the room there is; strokes and dots keep their form. */
const Drawing = ({ picture: { span, points, seen, changes }, model, scale }: PartProps) => {
  const { x, y } = scale
  return (
    <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {thresholdsOf(model).map(({ id, lane, from }) => (
        <path key={id} className={`${styles.band} ${styles[lane] ?? ''}`} d={`M0 ${y(from)}H100`} />
      ))}
      {changes.map(({ id, version, at }) => (
        <path key={`${id} ${version}`} className={styles.change} d={`M${x(at)} 0V100`} />
      ))}
      <path className={styles.now} d={`M${x(span.now)} 0V100`} />
      <path
        className={styles.ahead}
        d={pathOf(
          points.filter(({ at }) => at >= span.now),
          scale,
        )}
      />
      <path
        className={styles.past}
        d={pathOf(
          points.filter(({ at }) => at <= span.now),
          scale,
        )}
      />
      {seen.flatMap(({ id, at, total }) => [
        <path key={id} className={styles.ring} d={`M${x(at)} ${y(total)}h0`} />,
        <path key={`${id} within`} className={styles.within} d={`M${x(at)} ${y(total)}h0`} />,
      ])}
    </svg>
  )
}

/** Beside each threshold its name. */
const BandNames = ({ model, scale }: PartProps) => {
  const thresholds = thresholdsOf(model)
  const places = spread(
    thresholds.map(({ from }) => (scale.y(from) / 100) * HEIGHT),
    LINE,
    HEIGHT,
  )
  return thresholds.map(({ id, label, lane, from }, index) => (
    <span key={id} className={styles.name} style={{ top: places[index] }}>
      <BandMark heat={lane} size={10} />
      <span className={styles.label}>{label}</span>
      {pointsWords(from)}
    </span>
  ))
}

/** The changes whose names keep apart, the latest before all others. */
const named = (changes: readonly ModelChange[], { x }: Scale): ModelChange[] => {
  const kept: ModelChange[] = []
  for (const change of changes.toReversed())
    if (kept.every(({ at }) => Math.abs(x(at) - x(change.at)) > CROWDED / 2)) kept.push(change)
  return kept
}

/** Above each line of a new version which it is. */
const Versions = ({ picture: { changes }, scale }: PartProps) =>
  named(changes, scale).map(({ id, version, at }) => (
    <span key={`${id} ${version}`} className={styles.version} style={{ left: `${scale.x(at)}%` }}>
      {i18n.t('history.version', [String(version)])}
    </span>
  ))

/** Where the picture begins and ends, and today between them. */
const Days = ({ picture: { span }, scale }: PartProps) => {
  const place = scale.x(span.now)
  const edge = place < CROWDED ? styles.fromHere : place > 100 - CROWDED ? styles.toHere : ''
  return (
    <div className={styles.days}>
      {place < CROWDED ? null : <span>{dateWords(span.from, span.now)}</span>}
      <span className={`${styles.today} ${edge}`} style={{ left: `${place}%` }}>
        {i18n.t('history.now')}
      </span>
      {place > 100 - CROWDED ? null : <span className={styles.end}>{dateWords(span.to, span.now)}</span>}
    </div>
  )
}

/** The line of the score, the thresholds that it crosses, and what it was made by. */
export const ScorePlot = ({ picture, model }: PlotProps) => {
  const scale = scaleOf(
    picture,
    thresholdsOf(model).map(({ from }) => from),
  )
  const part = { picture, model, scale }
  return (
    <div className={styles.plot}>
      <div className={styles.field}>
        <Drawing {...part} />
        <Versions {...part} />
      </div>
      <div className={styles.names}>
        <BandNames {...part} />
      </div>
      <Days {...part} />
    </div>
  )
}
