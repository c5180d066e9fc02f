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
 * What of the card is below the reasons. It is drawn right after them and not with them, so that the next lead stands there with the
 * key press; of a lead before it nothing is shown meanwhile.
 */
export const CardRest = ({ detail }: { detail: LeadDetail }) => {
  const { id } = detail.lead
  const drawn = useDeferredValue(id, null)
  return drawn === id ? (
    <Suspense fallback={<Coming />}>
      <Rest key={id} detail={detail} />
    </Suspense>
  ) : (
    <Coming />
  )
}
