import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import type { SyncStatus } from '../../lib/queries/sync-status.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { BackBar } from '../lead/back-bar.tsx'
import { WhyThisScore } from '../lead/lead-ahead.ts'
import { LeadPane } from '../lead/lead-pane.tsx'
import type { PageFront } from '../page/page-context.ts'
import { NewsButton } from '../queue/news-button.tsx'
import { QueuePane } from '../queue/queue-pane.tsx'
import { SearchBox } from '../queue/search-box.tsx'
import { takeFirst } from '../queue/take-first.ts'
import { useIsWide } from './use-covered.ts'
import type { useQueue } from './use-queue.ts'
import styles from './workbench.module.css'

const BulkBar = lazy(() => import('./bulk-bar.tsx'))

type PanesProps = {
  queue: ReturnType<typeof useQueue>
  status: SyncStatus | undefined
  detail: LeadDetail | null | undefined
  next: LeadDetail | null | undefined
  /** What the page beside brings to the front. */
  front: PageFront | null
}

type QueueProps = Pick<PanesProps, 'queue' | 'status'> & { selectedId: LeadId | null; covered: boolean }

const Queue = memo(({ queue: { sections, walk }, ...rest }: QueueProps) => (
  <QueuePane sections={sections} {...rest}>
    <SearchBox onDone={() => takeFirst(walk)} />
  </QueuePane>
))

/** Behind the card nobody sees the queue: it follows once the next lead stands there, which does not wait for it. */
const useBehind = ({ queue, status, selectedId, covered }: QueueProps): QueueProps => {
  const now = useMemo(() => ({ queue, status, selectedId }), [queue, status, selectedId])
  const later = useDeferredValue(covered ? now : null)
  return { ...((covered && later) || now), covered }
}

const BackToQueue = ({ walk }: Pick<PanesProps['queue'], 'walk'>) => {
  const selectedId = useUi((ui) => ui.selectedId)
  return (
    <BackBar place={selectedId === null ? -1 : walk.indexOf(selectedId)} count={walk.length}>
      <NewsButton />
    </BackBar>
  )
}

/** Queue, lead and why side by side; in a narrow panel the lead covers the queue and carries the why with it. */
export const Panes = ({ detail, next, front, ...rest }: PanesProps) => {
  const isWide = useIsWide()
  const selectedId = useUi((ui) => ui.selectedId)
  const cardOpen = useUi((ui) => ui.cardOpen)
  const choosing = useChecked((one) => one.checked.size > 0)
  const covers = !isWide && (front !== null || cardOpen)
  const behind = useBehind({ queue: rest.queue, status: rest.status, selectedId, covered: covers })
  const back = covers ? <BackToQueue walk={rest.queue.walk} /> : null
  return (
    <main className={styles.panes}>
      <div
        className={`${styles.queue} ${covers ? styles.covered : ''}`}
        data-choosing={choosing || undefined}
      >
        <Queue {...behind} />
        {choosing ? (
          <Suspense fallback={null}>
            <BulkBar sections={rest.queue.sections ?? []} inHand={selectedId} />
          </Suspense>
        ) : null}
      </div>
      {isWide || covers ? (
        <div className={`${styles.lead} ${covers ? styles.over : ''}`}>
          {front?.pane ?? (
            <LeadPane
              selected={(front ? front.leadId : selectedId) !== null}
              empty={rest.queue.walk.length === 0}
              detail={detail}
              next={next}
              withWhy={!isWide}
              takesFocus={covers && !front}
            >
              {front ? front.head : back}
            </LeadPane>
          )}
        </div>
      ) : null}
      {isWide ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
        <div className={styles.why} tabIndex={0}>
          <Suspense fallback={null}>{detail ? <WhyThisScore detail={detail} /> : null}</Suspense>
        </div>
      ) : null}
    </main>
  )
}
