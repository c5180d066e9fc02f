import type { ReactNode } from 'react'
import styles from './page-title.module.css'

/** What the page turned out to be, and what can be done about it. */
export const PageTitle = ({ title, children }: { title: string; children: ReactNode }) => (
  <header className={styles.title}>
    <h2 className={styles.name}>{title}</h2>
    <p className={styles.hint}>{children}</p>
  </header>
)
