import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import type { SyncStatus } from '../../lib/queries/sync-status.ts'
import { FirstSync } from '../sync/first-sync.tsx'
import { type LaneSection, ROW_HEIGHT } from './lane-sections.ts'
import { QueueEmpty } from './queue-empty.tsx'
import { QueueList } from './queue-list.tsx'
import styles from './queue-pane.module.css'
import { RowSkeleton } from './row-skeleton.tsx'

const LOADING_ROWS = 8

const Loading = () => (
  <div className={styles.loading} role="status" aria-label={i18n.t('queue.loading')}>
    {Array.from({ length: LOADING_ROWS }, (_, index) => index * ROW_HEIGHT).map((top) => (
      <RowSkeleton key={top} top={top} />
    ))}
  </div>
)

type QueuePaneProps = {
  sections: readonly LaneSection[] | undefined
  status: SyncStatus | undefined
  /** The card is in front of it. */
  covered: boolean
  /** What a search has found, in place of the queue. */
  found: ReactNode
  /** Stands above the list. */
  children: ReactNode
}

const Content = ({ sections, status, found, covered }: Omit<QueuePaneProps, 'children'>) => {
  if (found) return found
  if (!sections || !status) return <Loading />
  if (sections.some(({ count }) => count > 0)) return <QueueList sections={sections} covered={covered} />
  return status.lastSyncedAt === null && status.error === null ? (
    <FirstSync progress={status.progress} />
  ) : (
    <QueueEmpty />
  )
}

/** The queue, or why there is nothing in it. */
export const QueuePane = ({ children, ...content }: QueuePaneProps) => (
  <div className={styles.pane}>
    {children}
    <div className={styles.list}>
      <Content {...content} />
    </div>
  </div>
)
