import styles from './kbd.module.css'

/** A key hint; silent, because the control beside it carries `aria-keyshortcuts`. */
export const Kbd = ({ children }: { children: string }) => (
  <span className={styles.kbd} aria-hidden="true">
    {children}
  </span>
)
