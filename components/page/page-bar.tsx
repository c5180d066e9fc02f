import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { Button } from '../primitives/button.tsx'
import { VisuallyHidden } from '../primitives/visually-hidden.tsx'
import { placeWords } from '../words/place.ts'
import { pointsWords } from '../words/points.ts'
import { matchWords } from './match-words.ts'
import styles from './page-bar.module.css'
import type { RecordMatch } from './page-state.ts'

const Person = ({ id }: { id: LeadId }) => {
  const row = useQueueRows([id])?.get(id)
  if (!row) return null
  return (
    <>
      <strong className={styles.who}>{row.name}</strong>
      <BandMark heat={row.lane} />
      <VisuallyHidden>{placeWords(row.place)}</VisuallyHidden>
      {row.total === null ? null : pointsWords(row.total)}
    </>
  )
}

/** Word of the page beside while the queue is in front: nothing is taken from under the rep's hand. */
export const PageBar = ({ match }: { match: RecordMatch }) => {
  const showPage = useUi((ui) => ui.showPage)
  return (
    <section className={styles.bar} aria-label={i18n.t('page.region')}>
      <p className={styles.words}>
        <span className={styles.label}>{i18n.t('page.here')}</span>
        {match.kind === 'lead' ? (
          <Person id={match.leadId} />
        ) : (
          <span className={styles.who}>{matchWords(match)}</span>
        )}
      </p>
      <Button look="quiet" shortcut="page" onClick={showPage}>
        {i18n.t('page.show')}
      </Button>
    </section>
  )
}
