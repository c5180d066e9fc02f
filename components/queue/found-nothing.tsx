import { i18n } from '#i18n'
import { isFiltered, noFilter } from '../../lib/domain/queue/filter.ts'
import type { Found } from '../../lib/queries/found-leads.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { Button } from '../primitives/button.tsx'
import { EmptyState } from '../primitives/empty-state.tsx'
import { Skeleton } from '../primitives/skeleton.tsx'
import styles from './found-nothing.module.css'

const StillReading = () => (
  <div className={styles.reading} role="status" aria-label={i18n.t('queue.searching')}>
    <Skeleton width="52%" />
    <Skeleton width="38%" />
  </div>
)

const NoSearch = () => {
  const { search, filter, setFilter, showQueue } = useLook()
  const isNarrowed = isFiltered(filter)
  return (
    <EmptyState
      title={i18n.t('queue.searchNone', [search.trim()])}
      action={
        isNarrowed ? (
          <Button onClick={() => setFilter(noFilter)}>{i18n.t('queue.searchEverywhere')}</Button>
        ) : (
          <Button onClick={showQueue}>{i18n.t('queue.searchClear')}</Button>
        )
      }
    >
      <p>{isNarrowed ? i18n.t('queue.searchNarrowed') : i18n.t('queue.searchHint')}</p>
    </EmptyState>
  )
}

/** Where the choices leave nobody, one of them is often the wider one that is meant. */
const NoChoice = () => {
  const { filter, setFilter, showQueue } = useLook()
  const isMine = filter.owner?.[0] === 'mine'
  return (
    <EmptyState
      title={i18n.t('filter.nobody')}
      action={
        <div className={styles.actions}>
          {isMine ? (
            <Button onClick={() => setFilter({ ...filter, owner: ['pool'] })}>
              {i18n.t('filter.lookAtPool')}
            </Button>
          ) : null}
          <Button onClick={showQueue}>{i18n.t('filter.backToQueue')}</Button>
        </div>
      }
    >
      <p>{i18n.t('filter.nobodyHint')}</p>
    </EmptyState>
  )
}

/** Nobody was found (yet), and what can be done about it. */
export const FoundNothing = ({ found }: { found: Found }) => {
  if (!found.complete) return <StillReading />
  return found.words.length > 0 ? <NoSearch /> : <NoChoice />
}
