import { memo, type ReactNode, useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { seeName } from '../../lib/ui-state/seen-names.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { SlaTimer } from '../lead/sla-timer.tsx'
import { signedWords } from '../words/points.ts'
import styles from './lead-row.module.css'
import { PoolMark } from './pool-mark.tsx'
import { checkRangeTo, RowCheck } from './row-check.tsx'
import { RowScore } from './row-score.tsx'

/** What stands in a row in place of the reason, because it was searched for. */
export type RowNote = { label: string | null; text: string }

export type RowFinding = {
  /** Shows where a text holds what was searched for. */
  mark: (text: string) => ReactNode
  note: RowNote | null
  /** Where a lead is that is not in the queue. */
  standing: ReactNode
}

type LeadRowProps = {
  row: QueueRow
  /** Pixels from the top of the lane. */
  top: number
  position: number
  setSize: number
  selected: boolean
  /** A key brought the rep here: focus comes along. */
  wanted: boolean
  onOpen: (id: LeadId) => void
  /** What a list of what was found says more. */
  finding?: RowFinding
}

const asIs = (text: string): ReactNode => text

const Reason = ({ topLine }: Pick<QueueRow, 'topLine'>) => (
  <span className={styles.reason}>
    <span className={styles.label}>{topLine ? topLine.label : i18n.t('queue.noReason')}</span>
    {topLine ? <span className={styles.points}>{signedWords(topLine.points)}</span> : null}
  </span>
)

const Note = ({ note: { label, text }, mark }: { note: RowNote; mark: (text: string) => ReactNode }) => (
  <span className={styles.reason}>
    <span className={styles.label}>
      {label === null ? null : <span className={styles.noted}>{label}</span>}
      {mark(text)}
    </span>
  </span>
)

/** Who, company, the strongest reason in words, the clock. */
export const LeadRow = memo((props: LeadRowProps) => {
  const { row, top, position, setSize, selected, wanted, onOpen, finding } = props
  const { mark = asIs, note } = finding ?? {}
  const checked = useChecked((one) => one.checked.has(row.id))
  const name = useRef<HTMLButtonElement>(null)
  useEffect(() => seeName(row.id, row.name), [row.id, row.name])
  useEffect(() => {
    if (!wanted) return
    name.current?.focus({ preventScroll: true })
    useUi.getState().focusTaken()
  }, [wanted])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list inside a group inside the list; see queue-list.tsx
    <div
      role="listitem"
      aria-label={row.name}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-current={selected || undefined}
      className={`${styles.row} ${selected ? styles.selected : ''} ${checked ? styles.checked : ''}`}
      style={{ top }}
    >
      <RowCheck id={row.id} name={row.name} checked={checked} tabbable={selected} />
      <span className={styles.who}>
        <button
          ref={name}
          type="button"
          className={styles.name}
          tabIndex={selected ? 0 : -1}
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
          onClick={(event) => (event.shiftKey ? checkRangeTo(row.id) : onOpen(row.id))}
        >
          {mark(row.name)}
        </button>
        <span className={styles.company}>
          {mark([row.accountName, row.title].filter(Boolean).join(' · '))}
        </span>
      </span>
      <span className={styles.clock}>
        <SlaTimer events={row.sla} />
      </span>
      {note ? <Note note={note} mark={mark} /> : <Reason topLine={row.topLine} />}
      <RowScore row={row} standing={finding?.standing} />
      {row.ownerId === null ? <PoolMark row={row} /> : null}
    </div>
  )
})
