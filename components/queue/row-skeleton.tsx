import { Skeleton } from '../primitives/skeleton.tsx'
import styles from './lead-row.module.css'

/** The place of a lead whose row is still read. */
export const RowSkeleton = ({ top }: { top: number }) => (
  <div className={`${styles.row} ${styles.loading}`} style={{ top }} aria-hidden="true">
    <Skeleton width="52%" />
    <Skeleton width="56px" />
    <Skeleton width="72%" />
  </div>
)
