import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

/** A titled part of the lead card; the title names the region. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  )
}
