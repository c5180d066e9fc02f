import type { LeadId } from '../../lib/contract/ids.ts'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { BandMark } from '../primitives/band-mark.tsx'
import { placeWords } from '../words/place.ts'
import { pointsWords } from '../words/points.ts'
import styles from './person-list.module.css'

type PersonListProps = {
  label: string
  ids: readonly LeadId[]
  onPick: (row: QueueRow) => void
}

const Person = ({ row, onPick }: { row: QueueRow; onPick: (row: QueueRow) => void }) => (
  <li>
    <button type="button" className={styles.person} onClick={() => onPick(row)}>
      <span className={styles.name}>{row.name}</span>
      <span className={styles.score}>
        {row.total === null ? null : pointsWords(row.total)}
        <BandMark heat={row.lane} />
      </span>
      <span className={styles.role}>{[row.title, row.accountName].filter(Boolean).join(' · ')}</span>
      <span className={styles.place}>{placeWords(row.place)}</span>
    </button>
  </li>
)

/** Leads to choose one from, each with what tells it from the others. */
export const PersonList = ({ label, ids, onPick }: PersonListProps) => {
  const rows = useQueueRows(ids)
  return (
    <ul className={styles.list} aria-label={label}>
      {ids.map((id) => {
        const row = rows?.get(id)
        return row ? <Person key={id} row={row} onPick={onPick} /> : null
      })}
    </ul>
  )
}
