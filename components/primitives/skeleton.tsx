import styles from './skeleton.module.css'

/** The place of a text that is on its way; the pane around it says what is loading. */
export const Skeleton = ({ width }: { width: `${number}%` | `${number}px` }) => (
  <span className={styles.bar} style={{ width }} aria-hidden="true" />
)
