import { i18n } from '#i18n'
import type { SyncStatus } from '../../lib/queries/sync-status.ts'
import { EmptyState } from '../primitives/empty-state.tsx'
import { countWords } from '../words/count.ts'
import styles from './first-sync.module.css'

/** Before there is anything to show: how far the copy is. */
export const FirstSync = ({ progress }: Pick<SyncStatus, 'progress'>) => {
  const applied = progress?.applied ?? 0
  return (
    <EmptyState title={i18n.t('sync.first')}>
      <p className={styles.count} role="status" aria-live="off">
        {i18n.t('sync.firstProgress', applied, [countWords(applied)])}
      </p>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.run} />
      </div>
      <p className={styles.hint}>{i18n.t('sync.firstHint')}</p>
    </EmptyState>
  )
}
