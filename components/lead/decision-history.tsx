import { i18n } from '#i18n'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useDecisions } from '../app/decisions-context.ts'
import { Section } from '../primitives/section.tsx'
import { decisionWords } from '../words/decision.ts'
import { agoWords } from '../words/when.ts'
import styles from './decision-history.module.css'

type HistoryProps = Pick<LeadDetail, 'decisions' | 'reasons' | 'lead' | 'state'>

type ItemProps = { event: DecisionEvent; reasons: HistoryProps['reasons']; onTakeBack: (() => void) | null }

const HistoryItem = ({ event, reasons, onTakeBack }: ItemProps) => {
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
      {onTakeBack ? (
        <button type="button" className={styles.back} onClick={onTakeBack}>
          {i18n.t('event.takeBack')}
        </button>
      ) : null}
    </li>
  )
}

/** What was decided on the lead, by whomever, the latest first; the last that stands can be taken back. */
export const DecisionHistory = ({ decisions, reasons, lead, state }: HistoryProps) => {
  const { takeBack } = useDecisions()
  if (decisions.length === 0) return null
  return (
    <Section title={i18n.t('lead.history')}>
      <ol>
        {decisions.map((event) => (
          <HistoryItem
            key={event.id}
            event={event}
            reasons={reasons}
            onTakeBack={event.id === state.last ? () => takeBack(lead, event.id) : null}
          />
        ))}
      </ol>
    </Section>
  )
}
