import { i18n } from '#i18n'
import { ROW_HEIGHT } from './lane-sections.ts'
import styles from './loading-rows.module.css'
import { RowSkeleton } from './row-skeleton.tsx'

const ROWS = 8

/** Where the queue, or what is found, will stand. */
export const LoadingRows = () => (
  <div className={styles.rows} role="status" aria-label={i18n.t('queue.loading')}>
    {Array.from({ length: ROWS }, (_, index) => index * ROW_HEIGHT).map((top) => (
      <RowSkeleton key={top} top={top} />
    ))}
  </div>
)
