import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { EmptyState } from '../primitives/empty-state.tsx'
import { VisuallyHidden } from '../primitives/visually-hidden.tsx'
import { ROW_HEIGHT } from './lane-sections.ts'
import { LeadRow } from './lead-row.tsx'
import styles from './queue-list.module.css'

type SearchResultsProps = {
  text: string
  ids: readonly LeadId[]
  /** The card is in front: focus is its. */
  covered: boolean
}

/** What was found, in place of the queue until the search is cleared. */
export const SearchResults = ({ text, ids, covered }: SearchResultsProps) => {
  const rows = useQueueRows(ids)
  const { selectedId, wanted, select } = useUi()
  if (ids.length === 0) return <EmptyState title={i18n.t('queue.searchNone', [text])} />
  return (
    <div className={styles.scroller}>
      <VisuallyHidden>
        <span role="status">{i18n.t('queue.searchSome', ids.length)}</span>
      </VisuallyHidden>
      {/* biome-ignore lint/a11y/useSemanticElements: its rows are those of the queue */}
      <div
        role="list"
        aria-label={i18n.t('queue.results')}
        className={styles.rows}
        style={{ height: ids.length * ROW_HEIGHT }}
      >
        {ids.map((id, place) => {
          const row = rows?.get(id)
          return row ? (
            <LeadRow
              key={id}
              row={row}
              top={place * ROW_HEIGHT}
              position={place + 1}
              setSize={ids.length}
              selected={id === selectedId}
              wanted={id === wanted && !covered}
              onOpen={(opened) => select(opened, { open: true })}
            />
          ) : null
        })}
      </div>
    </div>
  )
}
