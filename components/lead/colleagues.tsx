import { i18n } from '#i18n'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { BandWords } from '../primitives/band-words.tsx'
import { Section } from '../primitives/section.tsx'
import { placeWords } from '../words/place.ts'
import styles from './colleagues.module.css'

/** Who else of the account is known; one hot lead seldom comes alone. */
export const Colleagues = ({ people }: { people: readonly QueueRow[] }) => {
  const select = useUi((ui) => ui.select)
  if (people.length === 0) return null
  return (
    <Section title={i18n.t('lead.colleagues')}>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles.person} onClick={() => select(person.id, { open: true })}>
              <span className={styles.name}>{person.name}</span>
              <span className={styles.title}>{person.title}</span>
              <BandWords heat={person.lane}>{placeWords(person.place)}</BandWords>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
