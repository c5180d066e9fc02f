import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { changeWords, shortWords } from '../../lib/domain/scoring/words.ts'
import { bandWords } from '../words/band.ts'
import { engineText } from '../words/line.ts'
import { oneOfWords } from '../words/one-of.ts'
import { onDayWords } from '../words/when.ts'
import styles from './outlook.module.css'

type OutlookProps = { receipt: Receipt; model: ScoringModel; now: Millis }

const gateWords = ({ gate }: Receipt): string | null => {
  if (gate.checks.length === 0) return null
  const labels = gate.checks.filter(({ verdict }) => verdict === gate.verdict).map(({ label }) => label)
  if (gate.verdict === 'passed') return i18n.t('why.gatePassed')
  const key = gate.verdict === 'failed' ? 'why.gateFailed' : 'why.gateUnknown'
  return i18n.t(key, [labels.join(', ')])
}

const changeText = ({ receipt, model, now }: OutlookProps): string | null => {
  if (receipt.nextChangeAt === null) return null
  const words = changeWords(receipt, model, onDayWords(receipt.nextChangeAt, now))
  return words && engineText(words)
}

const shortText = ({ receipt: { short }, model }: OutlookProps): string | null =>
  short && engineText(shortWords(short, bandWords(short.band, model), oneOfWords))

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
  const points = [gateWords(receipt), changeText(props), shortText(props), coverageWords(receipt)]
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
