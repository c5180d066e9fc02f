import { i18n } from '#i18n'
import { PageFrame } from './page-frame.tsx'
import styles from './settling-pane.module.css'

/** Between two pages: the one before is gone, the new one is still looked up. Empty, because it is over in a moment. */
export const SettlingPane = () => (
  <PageFrame head={<div className={styles.head} />}>
    <p role="status" aria-label={i18n.t('page.settling')} />
  </PageFrame>
)
