import { i18n } from '#i18n'
import type { QueueRow } from '../../lib/queries/queue-row.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { useDecisions } from '../app/decisions-context.ts'
import styles from './pool-mark.module.css'

/** Nobody's lead yet: said in every list, and claimed in the list of the pool. */
export const PoolMark = ({ row }: { row: QueueRow }) => {
  const isPool = useLook(({ filter }) => filter.owner?.includes('pool') ?? false)
  const { claim } = useDecisions()
  if (!isPool || row.status === 'rejected') return <span className={styles.pool}>{i18n.t('queue.pool')}</span>
  return (
    <button
      type="button"
      className={styles.claim}
      aria-label={i18n.t('queue.claimOne', [row.name])}
      onClick={() => claim(row)}
    >
      {i18n.t('decision.claim')}
    </button>
  )
}
