import { i18n } from '#i18n'
import { useNextReturn } from '../../lib/queries/next-return.ts'
import { useNow } from '../../lib/queries/now.ts'
import { EmptyState } from '../primitives/empty-state.tsx'
import { whenWords } from '../words/when.ts'

/** The best news of the day: nothing is due, and when something will be. */
export const QueueEmpty = () => {
  const now = useNow(60_000)
  const nextReturn = useNextReturn()
  return (
    <EmptyState title={i18n.t('queue.empty')}>
      {nextReturn ? <p>{i18n.t('queue.emptyNext', [whenWords(nextReturn, now)])}</p> : null}
      <p>{i18n.t('queue.emptyHint')}</p>
    </EmptyState>
  )
}
