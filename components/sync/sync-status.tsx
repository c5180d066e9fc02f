import { i18n } from '#i18n'
import { useNow } from '../../lib/queries/now.ts'
import type { SyncStatus as Status } from '../../lib/queries/sync-status.ts'
import styles from './sync-status.module.css'
import { syncWords } from './sync-words.ts'

/** How fresh the copy is. Its seconds tick silently: freshness is looked up, not announced. */
export const SyncStatus = ({ status }: { status: Status | undefined }) => {
  const now = useNow()
  return (
    <div
      role="status"
      aria-live="off"
      aria-label={i18n.t('sync.label')}
      className={`${styles.status} ${status ? styles[status.phase] : ''}`}
    >
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.words}>{status ? syncWords(status, now) : null}</span>
    </div>
  )
}
