import { i18n } from '#i18n'
import type { Receipt } from '../../lib/contract/receipt.ts'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { humanise } from '../words/humanise.ts'
import { changeText, gateWords, shortText } from '../words/outlook.ts'
import styles from './outlook.module.css'

type OutlookProps = { receipt: Receipt; model: ScoringModel; now: Millis }

/** Facts of the account are named by a path: `account.complementaryTools` → "Complementary tools". */
const unknownWords = (names: readonly string[]): string =>
  [...new Set(names.map((name) => humanise(name.slice(name.lastIndexOf('.') + 1))))].join(', ')

const coverageWords = ({ coverage }: Receipt): string =>
  coverage.unknown.length === 0
    ? i18n.t('why.coverage', [String(coverage.known), String(coverage.asked)])
    : i18n.t('why.unknown', [
        unknownWords(coverage.unknown),
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
