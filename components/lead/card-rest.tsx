import { Suspense, useDeferredValue } from 'react'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { Skeleton } from '../primitives/skeleton.tsx'
import styles from './card-rest.module.css'
import { Rest } from './rest-ahead.ts'

const Coming = () => (
  <div className={styles.coming}>
    <Skeleton width="24%" />
    <Skeleton width="82%" />
    <Skeleton width="64%" />
  </div>
)

/**
 * What of the card is below the reasons. It is drawn right after them and not with them, so that a lead that was not expected
 * stands there with the key press too.
 */
export const CardRest = ({ detail }: { detail: LeadDetail }) => {
  const drawn = useDeferredValue(true, false)
  if (!drawn) return <Coming />
  return (
    <div className={styles.rest}>
      <Suspense fallback={<Coming />}>
        <Rest detail={detail} />
      </Suspense>
    </div>
  )
}
