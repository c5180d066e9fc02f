import { i18n } from '#i18n'
import { ROW_HEIGHT } from './lane-sections.ts'
import styles from './queue-list.module.css'

/** Where the queue, or what is found, will stand. */
export const LoadingRows = () => (
  <div
    className={styles.rows}
    style={{ height: 8 * ROW_HEIGHT }}
    role="status"
    aria-label={i18n.t('queue.loading')}
  />
)
