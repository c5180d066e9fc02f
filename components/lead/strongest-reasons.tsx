import { Fragment } from 'react'
import { i18n } from '#i18n'
import { orderingSource } from '../../lib/domain/queue/ordering-score.ts'
import { type Reason, strongestReasons } from '../../lib/domain/scoring/strongest-reasons.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useReceipt } from '../../lib/queries/receipt.ts'
import { humanise } from '../words/humanise.ts'
import { lineText } from '../words/line.ts'
import { gateWords } from '../words/outlook.ts'
import { signedWords } from '../words/points.ts'
import styles from './strongest-reasons.module.css'

/** As many sentences as are read at a glance. */
const MOST = 3

/** What is said of a line, and its points. */
type Part = { key: string; text: string; points: string }
type Sentence = { key: string; parts: Part[] }

const sentenceOf = ({ key, lines }: Reason): Sentence => ({
  key,
  parts: lines.map((line) => ({ key: line.key, text: lineText(line), points: signedWords(line.points) })),
})

type ExternalScore = LeadDetail['lead']['externalScores'][number]

/** As they were received, the strongest first. */
const externalSentences = ({ lines }: ExternalScore): Sentence[] =>
  lines
    .map(({ label, points }, index) => ({ key: `${index}`, label, points }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, MOST)
    .map(({ key, label, points }) => ({ key, parts: [{ key, text: label, points: signedWords(points) }] }))

const Sentences = ({ all, from }: { all: readonly Sentence[]; from?: string }) => (
  <p className={styles.said}>
    {from === undefined ? null : <span className={styles.from}>{i18n.t('external.title', [from])}: </span>}
    {all.map(({ key, parts }) => (
      <Fragment key={key}>
        {parts.map((part, index) => (
          <Fragment key={part.key}>
            {index === 0 ? null : '; '}
            {part.text} <b className={styles.points}>{part.points}</b>
          </Fragment>
        ))}
        {'. '}
      </Fragment>
    ))}
  </p>
)

/** The score from elsewhere that orders the queue; undefined where the engine's does. */
const orderingExternal = ({ lead, orderBy }: LeadDetail): ExternalScore | undefined => {
  const source = orderingSource(orderBy)
  return lead.externalScores.find((score) => score.source === source)
}

/** Why the lead is where it is, in the receipt's own words. What would change it the receipt says. */
export const StrongestReasons = ({ detail }: { detail: LeadDetail }) => {
  const now = useNow(60_000)
  const { receipt } = useReceipt(detail, now)
  const external = orderingExternal(detail)
  const all = external
    ? externalSentences(external)
    : receipt
      ? strongestReasons(receipt, MOST).map(sentenceOf)
      : []
  const isOut = receipt?.gate.verdict === 'failed'
  if (all.length === 0 && !isOut) return null
  return (
    <section className={styles.reasons} aria-label={i18n.t('lead.reasons')}>
      {isOut ? <p className={styles.out}>{gateWords(receipt)}</p> : null}
      {all.length > 0 ? (
        <Sentences all={all} {...(external ? { from: humanise(external.source) } : {})} />
      ) : null}
    </section>
  )
}
