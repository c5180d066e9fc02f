import type { Millis } from '../../lib/contract/time.ts'
import { useNow } from '../../lib/queries/now.ts'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { standingWords } from '../words/standing.ts'
import { whenWords } from '../words/when.ts'
import styles from './row-standing.module.css'

const sinceOrUntil = ({ place, snoozedUntil, decidedAt }: QueueRow): Millis | null => {
  if (place === 'snoozed') return snoozedUntil
  return place === 'decided' ? decidedAt : null
}

/** Where a lead is that is not in the queue: decided, and when; snoozed, and until when. */
export const RowStanding = ({ row }: { row: QueueRow }) => {
  const now = useNow(60_000)
  const at = sinceOrUntil(row)
  return (
    <span className={styles.place}>
      {at === null ? (
        standingWords(row)
      ) : (
        <>
          <span className={styles.words}>{standingWords(row)} </span>
          {whenWords(at, now)}
        </>
      )}
    </span>
  )
}
