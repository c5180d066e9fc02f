import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** What a pane says when it has nothing to show: what is so, why, and what to do next. */
export const EmptyState = (props: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className={styles.empty}>
    <p className={styles.title}>{props.title}</p>
    {props.children}
    {props.action ? <div className={styles.action}>{props.action}</div> : null}
  </div>
)
