import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { topOfLead } from './keep-place.ts'
import { LaneGroup } from './lane-group.tsx'
import {
  HEADING_HEIGHT,
  headingsOf,
  indexOfLead,
  itemCount,
  type LaneSection,
  ROW_HEIGHT,
} from './lane-sections.ts'
import { LoadingRows } from './loading-rows.tsx'
import { NewsButton } from './news-button.tsx'
import styles from './queue-list.module.css'
import { useKeepPlace } from './use-keep-place.ts'
import { useMarkDrawn } from './use-mark-drawn.ts'
import { useSeeNews } from './use-see-news.ts'

/** Before the scroller is measured: enough rows for the first paint of any panel. */
const firstGuess = { width: 400, height: 900 }

const placesIn = ({ first, ids }: LaneSection, indexes: readonly number[]): number[] =>
  indexes.map((index) => index - first - 1).filter((place) => place >= 0 && place < ids.length)

/** Where the list was left for a search, it goes on: with the lead in hand below the heading and the one before it. */
const startAt = (sections: readonly LaneSection[], selectedId: LeadId | null): number =>
  selectedId === null ? 0 : Math.max(0, topOfLead(sections, selectedId) - HEADING_HEIGHT - ROW_HEIGHT)

type QueueListProps = {
  sections: readonly LaneSection[]
  selectedId: LeadId | null
  /** The card is in front: focus is its. */
  covered: boolean
}

/**
 * The queue, of which only what is on the screen exists. A `menu` is a list that may hold groups between itself and its
 * items: assistive technology reads "Lead queue, Hot, Jane Doe, 1 of 12".
 */
export const QueueList = ({ sections, selectedId, covered }: QueueListProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  // Behind the card nobody sees it: the list follows when the card closes, which wants the row again.
  const wanted = useUi((ui) => (covered ? null : ui.wanted))
  const select = useUi((ui) => ui.select)
  const drawn = useUi((ui) => ui.drawn)
  const headings = useMemo(() => headingsOf(sections), [sections])
  const virtualizer = useVirtualizer({
    count: itemCount(sections),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (headings.has(index) ? HEADING_HEIGHT : ROW_HEIGHT),
    scrollPaddingStart: HEADING_HEIGHT,
    // What nobody sees yet waits until the first rows are drawn.
    overscan: drawn ? 6 : 0,
    initialRect: firstGuess,
    initialOffset: () => startAt(sections, selectedId),
  })
  useKeepPlace(virtualizer, sections, selectedId)
  useSeeNews(virtualizer, sections, covered)
  const indexes = virtualizer.getVirtualItems().map(({ index }) => index)
  const visible = sections.map((section) => ({ section, places: placesIn(section, indexes) }))
  const rows = useQueueRows(
    visible.flatMap(({ section, places }) => places.flatMap((place) => section.ids[place] ?? [])),
  )
  useMarkDrawn(rows !== undefined)

  const wantedIndex = useMemo(
    () => (wanted === null ? -1 : indexOfLead(sections, wanted)),
    [sections, wanted],
  )
  useEffect(() => {
    if (wanted !== null && wantedIndex >= 0) virtualizer.scrollToIndex(wantedIndex)
  }, [wanted, wantedIndex, virtualizer])

  const open = useRef((id: LeadId) => select(id, { open: true })).current
  if (!rows) return <LoadingRows />
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        <menu aria-label={i18n.t('queue.label')}>
          {visible.map(({ section, places }) => (
            <LaneGroup
              key={section.lane}
              section={section}
              places={places}
              rows={rows}
              selectedId={selectedId}
              wanted={wanted}
              onOpen={open}
            />
          ))}
        </menu>
      </div>
      <div className={styles.news}>
        <NewsButton sections={sections} />
      </div>
    </div>
  )
}
