import { useState } from 'react'
import { i18n } from '#i18n'
import type { AttributeValue } from '../../lib/contract/attributes.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { Button } from '../primitives/button.tsx'
import { Section } from '../primitives/section.tsx'
import { factWords } from '../words/fact.ts'
import { humanise } from '../words/humanise.ts'
import { agoWords } from '../words/when.ts'
import styles from './signal-timeline.module.css'

type Signal = LeadDetail['lead']['signals'][number]

/** As many as are read at a glance. */
const GLANCE = 6

const initiatorWords = ({ initiator }: Signal): string | null => {
  if (initiator === 'seller') return i18n.t('lead.bySeller')
  return initiator === 'automation' ? i18n.t('lead.byAutomation') : null
}

/** Text speaks for itself; a number needs its name, and a yes is its name. */
const propertyWords = ([name, value]: [string, AttributeValue]): string => {
  if (typeof value === 'string') return value
  return value === true ? humanise(name) : `${humanise(name)} ${factWords(value)}`
}

const SignalItem = ({ signal }: { signal: Signal }) => {
  const now = useNow(60_000)
  const properties = Object.entries(signal.properties).filter(([, value]) => value !== null)
  const by = initiatorWords(signal)
  return (
    <li className={`${styles.signal} ${by === null ? styles.theirs : ''}`}>
      <span>
        {humanise(signal.type)} {by === null ? null : <span className={styles.by}>· {by}</span>}
      </span>
      <time className={styles.when} dateTime={new Date(signal.at).toISOString()}>
        {agoWords(signal.at, now)}
      </time>
      {properties.length > 0 ? (
        <span className={styles.properties}>{properties.map(propertyWords).join(' · ')}</span>
      ) : null}
    </li>
  )
}

/** What was seen of the lead, the latest first; what the buyer did carries the accent. */
export const SignalTimeline = ({ lead }: Pick<LeadDetail, 'lead'>) => {
  const [all, setAll] = useState(false)
  const signals = lead.signals.toSorted((a, b) => b.at - a.at)
  const shown = all ? signals : signals.slice(0, GLANCE)
  const hidden = signals.length - shown.length
  return (
    <Section title={i18n.t('lead.signals')}>
      {signals.length === 0 ? <p className={styles.none}>{i18n.t('lead.noSignals')}</p> : null}
      <ol>
        {shown.map((signal) => (
          <SignalItem key={signal.id} signal={signal} />
        ))}
      </ol>
      {hidden > 0 ? (
        <div className={styles.more}>
          <Button look="quiet" onClick={() => setAll(true)}>
            {i18n.t('lead.moreSignals', hidden)}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
