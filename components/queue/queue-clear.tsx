import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import type { ListName } from '../../lib/domain/queue/filter.ts'
import { useDoneToday } from '../../lib/queries/day.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useWhatNext, type WhatNext } from '../../lib/queries/what-next.ts'
import { useLook } from '../../lib/ui-state/use-look.ts'
import { Button } from '../primitives/button.tsx'
import { EmptyState } from '../primitives/empty-state.tsx'
import { listWords } from '../words/filter.ts'
import { whenWords } from '../words/when.ts'
import styles from './queue-clear.module.css'
import { useMarkDrawn } from './use-mark-drawn.ts'

const ShowList = ({ list, count }: { list: ListName; count: number }) => {
  const show = useLook((look) => look.show)
  if (count === 0) return null
  return (
    <Button onClick={() => show({ search: '', filter: { list: [list] } })}>
      {i18n.t('clear.show', [listWords(list), count])}
    </Button>
  )
}

const Coming = ({ next: { lead, worksAt }, now }: { next: WhatNext; now: Millis }) => (
  <>
    <p>{lead ? i18n.t('clear.next', [lead.name, whenWords(lead.at, now)]) : i18n.t('clear.noneKnown')}</p>
    {worksAt === null ? null : <p>{i18n.t('clear.works', [whenWords(worksAt, now)])}</p>}
  </>
)

/** The best news of the day: nothing waits. What was done, what comes next and when, and what else there is to look at. */
const QueueClear = () => {
  // There are no rows whose drawing would say so.
  useMarkDrawn(true)
  const now = useNow(60_000)
  const next = useWhatNext(now)
  const done = useDoneToday()?.size ?? 0
  return (
    <EmptyState
      title={i18n.t('clear.title')}
      action={
        <div className={styles.actions}>
          <ShowList list="snoozed" count={next?.snoozed ?? 0} />
          <ShowList list="doneToday" count={done} />
        </div>
      }
    >
      {done > 0 ? <p>{i18n.t('clear.done', done)}</p> : null}
      {next ? <Coming next={next} now={now} /> : null}
      <p>{i18n.t('clear.hint')}</p>
    </EmptyState>
  )
}

export default QueueClear
