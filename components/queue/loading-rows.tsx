import { i18n } from '#i18n'
import styles from './queue-list.module.css'

/** Where the queue, or what is found, will stand. */
export const LoadingRows = () => (
  <div className={styles.loading} role="status" aria-label={i18n.t('queue.loading')} />
)
