import { i18n } from '#i18n'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { VisuallyHidden } from '../primitives/visually-hidden.tsx'
import { heatWords } from '../words/heat.ts'
import { placeWords } from '../words/place.ts'
import { pointsWords } from '../words/points.ts'
import styles from './lead-row.module.css'

/** The total, and its band as a shape and, unseen, as a word; for a lead out of the queue, why it is. */
export const RowScore = ({ row }: { row: QueueRow }) => (
  <span className={styles.score}>
    {row.pending ? (
      <>
        <span className={styles.unsent} />
        <VisuallyHidden>{i18n.t('queue.unsent')}</VisuallyHidden>
      </>
    ) : null}
    {row.total === null ? null : pointsWords(row.total)}
    {row.lane === null ? (
      <span className={styles.place}>{placeWords(row.place)}</span>
    ) : (
      <>
        <BandMark heat={row.lane} />
        <VisuallyHidden>{heatWords(row.lane)}</VisuallyHidden>
      </>
    )}
  </span>
)
