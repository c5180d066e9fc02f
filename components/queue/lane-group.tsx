import { memo } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { Lane } from '../../lib/domain/queue/queue-order.ts'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { heatWords } from '../words/heat.ts'
import { LaneHeading } from './lane-heading.tsx'
import { type LaneSection, ROW_HEIGHT } from './lane-sections.ts'
import { LeadRow } from './lead-row.tsx'
import styles from './queue-list.module.css'

type LaneGroupProps = {
  section: LaneSection
  /** The places within the lane, from and before, that are on the screen or near it. */
  from: number
  before: number
  rows: ReadonlyMap<LeadId, QueueRow>
  selectedId: LeadId | null
  /** The lead whose row is to take the focus. */
  wanted: LeadId | null
  onOpen: (id: LeadId) => void
}

const listLabel: Record<Lane, () => string> = {
  hot: () => i18n.t('queue.hotLeads'),
  warm: () => i18n.t('queue.warmLeads'),
  cold: () => i18n.t('queue.coldLeads'),
}

export const LaneGroup = memo(
  ({ section, from, before, rows, selectedId, wanted, onOpen }: LaneGroupProps) => {
    const { lane, ids } = section
    const drawRow = (id: LeadId, index: number) => {
      const row = rows.get(id)
      if (!row) return null
      const place = from + index
      return (
        <LeadRow
          key={id}
          row={row}
          top={place * ROW_HEIGHT}
          position={place + 1}
          setSize={ids.length}
          selected={id === selectedId}
          wanted={id === wanted}
          onOpen={onOpen}
        />
      )
    }
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
      <div role="group" aria-label={heatWords(lane)}>
        <LaneHeading {...section} />
        {ids.length === 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, so ul and li would say no more
          <div
            role="list"
            aria-label={listLabel[lane]()}
            className={styles.rows}
            style={{ height: ids.length * ROW_HEIGHT }}
          >
            {ids.slice(from, before).map(drawRow)}
          </div>
        )}
      </div>
    )
  },
)
