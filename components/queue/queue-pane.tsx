import { lazy, type ReactNode, Suspense } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { SyncStatus } from '../../lib/queries/sync-status.ts'
import { isLooking, useLook } from '../../lib/ui-state/use-look.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { FirstSync } from '../sync/first-sync.tsx'
import type { LaneSection } from './lane-sections.ts'
import { Finder, FoundList } from './load-finding.ts'
import { LoadingRows } from './loading-rows.tsx'
import { NewsButton } from './news-button.tsx'
import { QueueList } from './queue-list.tsx'
import styles from './queue-pane.module.css'
import { useFound } from './use-found.ts'

const FilterChips = lazy(() => import('./filter-chips.tsx'))
const DayHeader = lazy(() => import('./day-header.tsx'))
const QueueClear = lazy(() => import('./queue-clear.tsx'))

type ContentProps = {
  sections: readonly LaneSection[] | undefined
  status: SyncStatus | undefined
  selectedId: LeadId | null
  /** The card is in front of it. */
  covered: boolean
}

const Queue = ({ sections, status, ...rest }: ContentProps) => {
  if (!sections || !status) return <LoadingRows />
  if (sections.some(({ count }) => count > 0)) return <QueueList sections={sections} {...rest} />
  // Whatever keeps the first sync from ending is said above; that nothing waits is not known.
  return status.lastSyncedAt === null ? <FirstSync progress={status.progress} /> : <QueueClear />
}

/** The queue with leads left out keeps its lanes; everything else that is found is one list. */
const Finding = ({ sections, status: _, ...rest }: ContentProps) => {
  const found = useFound((one) => one.found)
  if (!found) return <LoadingRows />
  return found.order && found.leads.length > 0 && sections ? (
    <QueueList sections={sections} {...rest} />
  ) : (
    <FoundList found={found} {...rest} />
  )
}

const Content = (props: ContentProps) => {
  const looking = useLook(isLooking)
  const expected = useFound((one) => one.expected)
  return (
    <>
      {/* Apart: what is hidden while a list is fetched would take back what it has found. */}
      {looking || expected ? (
        <Suspense>
          <Finder />
        </Suspense>
      ) : null}
      <Suspense fallback={<LoadingRows />}>
        {looking ? <Finding {...props} /> : <Queue {...props} />}
      </Suspense>
    </>
  )
}

/** Its place is kept from the beginning, its numbers come after the first rows: nothing moves, and nothing waits for them. */
const Day = () => {
  const drawn = useUi((ui) => ui.drawn)
  return <div className={styles.day}>{drawn ? <Suspense>{<DayHeader />}</Suspense> : null}</div>
}

/** The queue, or what was found in its place, or why there is nothing. `children` stand above it. */
export const QueuePane = ({ children, ...content }: ContentProps & { children: ReactNode }) => {
  const looking = useLook(isLooking)
  return (
    <div className={styles.pane}>
      {children}
      <Day />
      {looking ? (
        <Suspense>
          <FilterChips />
        </Suspense>
      ) : null}
      <div className={styles.list}>
        <Content {...content} />
        <div className={`${styles.news} ${looking ? styles.below : ''}`}>
          <NewsButton />
        </div>
      </div>
    </div>
  )
}
