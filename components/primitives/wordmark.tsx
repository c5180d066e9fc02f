import { i18n } from '#i18n'
import styles from './wordmark.module.css'

/** The name and its sign: heat rising to a line. */
export const Wordmark = () => (
  <span className={styles.wordmark}>
    <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
      <rect className={styles.cold} x="1" y="11" width="4" height="6" rx="1.2" />
      <rect className={styles.warm} x="7" y="6.5" width="4" height="10.5" rx="1.2" />
      <rect className={styles.hot} x="13" y="1" width="4" height="16" rx="1.2" />
    </svg>
    {i18n.t('app.name')}
  </span>
)
