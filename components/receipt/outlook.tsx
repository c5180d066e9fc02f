import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { bandWords } from '../words/band.ts'
import { pointsWords } from '../words/points.ts'
import { dayWords } from '../words/when.ts'
import styles from './outlook.module.css'

type OutlookProps = { receipt: Receipt; model: ScoringModel; now: Millis }

const gateWords = ({ gate }: Receipt): string | null => {
  if (gate.checks.length === 0) return null
  const labels = gate.checks.filter(({ verdict }) => verdict === gate.verdict).map(({ label }) => label)
  if (gate.verdict === 'passed') return i18n.t('why.gatePassed')
  const key = gate.verdict === 'failed' ? 'why.gateFailed' : 'why.gateUnknown'
  return i18n.t(key, [labels.join(', ')])
}

const changeWords = ({ receipt, model, now }: OutlookProps): string | null => {
  const { nextChangeAt, nextBand, band } = receipt
  if (nextChangeAt === null || nextBand === null) return null
  const place = (id: string) => model.bands.findIndex((one) => one.id === id)
  const when = dayWords(nextChangeAt, now)
  const label = bandWords(nextBand, model)
  return place(nextBand) > place(band)
    ? i18n.t('why.change', [label, when])
    : i18n.t('why.changeUp', [label, when])
}

const shortWords = ({ receipt: { short }, model }: OutlookProps): string | null => {
  if (!short) return null
  const gap = i18n.t('why.short', [pointsWords(short.points), bandWords(short.band, model)])
  if (short.by.length === 0) return gap
  return `${gap}; ${i18n.t('why.shortBy', [short.by.map(({ label }) => label).join(i18n.t('why.or'))])}`
}

const coverageWords = ({ coverage }: Receipt): string =>
  coverage.unknown.length === 0
    ? i18n.t('why.coverage', [String(coverage.known), String(coverage.asked)])
    : i18n.t('why.unknown', [
        coverage.unknown.join(', '),
        String(coverage.unknown.length),
        String(coverage.asked),
      ])

/** What the number does not say: the gate, what would change the band, what is not known, by which rules. */
export const Outlook = (props: OutlookProps) => {
  const { receipt, model } = props
  const points = [gateWords(receipt), changeWords(props), shortWords(props), coverageWords(receipt)]
  return (
    <ul className={styles.outlook} aria-label={i18n.t('why.outlook')}>
      {points.map((words, index) =>
        words === null ? null : (
          <li
            key={words}
            className={index === 0 && receipt.gate.verdict === 'failed' ? styles.failed : undefined}
          >
            {words}
          </li>
        ),
      )}
      <li className={styles.quiet}>{i18n.t('why.model', [model.name, String(model.version)])}</li>
    </ul>
  )
}
