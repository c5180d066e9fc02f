import { i18n } from '#i18n'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { Section } from '../primitives/section.tsx'
import { decisionWords } from '../words/decision.ts'
import { agoWords } from '../words/when.ts'
import styles from './decision-history.module.css'

type HistoryProps = Pick<LeadDetail, 'decisions' | 'reasons'>

const HistoryItem = ({ event, reasons }: { event: DecisionEvent; reasons: HistoryProps['reasons'] }) => {
  const now = useNow(60_000)
  return (
    <li className={styles.event}>
      <span>
        {decisionWords(event, reasons, now)}{' '}
        {event.receivedAt === null ? <span className={styles.unsent}>{i18n.t('event.unsent')}</span> : null}
      </span>
      <time className={styles.when} dateTime={new Date(event.decidedAt).toISOString()}>
        {agoWords(event.decidedAt, now)}
      </time>
      {event.note ? <p className={styles.note}>{event.note}</p> : null}
    </li>
  )
}

/** What was decided on the lead, by whomever, the latest first. */
export const DecisionHistory = ({ decisions, reasons }: HistoryProps) =>
  decisions.length === 0 ? null : (
    <Section title={i18n.t('lead.history')}>
      <ol>
        {decisions.map((event) => (
          <HistoryItem key={event.id} event={event} reasons={reasons} />
        ))}
      </ol>
    </Section>
  )
