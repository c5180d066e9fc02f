import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { VisuallyHidden } from '../primitives/visually-hidden.tsx'
import { heatWords } from '../words/heat.ts'
import { pointsWords } from '../words/points.ts'
import styles from './lead-row.module.css'

/** The total, and its band as a shape and, unseen, as a word; for a lead out of the queue, where it is instead. */
export const RowScore = ({ row, standing }: { row: QueueRow; standing: ReactNode }) => (
  <span className={styles.score}>
    {row.pending ? (
      <>
        <span className={styles.unsent} />
        <VisuallyHidden>{i18n.t('queue.unsent')}</VisuallyHidden>
      </>
    ) : null}
    {row.total === null ? null : pointsWords(row.total)}
    {row.lane === null ? (
      standing
    ) : (
      <>
        <BandMark heat={row.lane} />
        <VisuallyHidden>{heatWords(row.lane)}</VisuallyHidden>
      </>
    )}
  </span>
)
