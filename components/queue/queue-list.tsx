import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { Lane } from '../../lib/domain/queue/queue-order.ts'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { topOfLead, topToShow } from './keep-place.ts'
import { LaneGroup } from './lane-group.tsx'
import { BLOCK, HEADING_HEIGHT, type LaneSection, type Piece, piecesOf, ROW_HEIGHT } from './lane-sections.ts'
import { LoadingRows } from './loading-rows.tsx'
import styles from './queue-list.module.css'
import { useKeepPlace } from './use-keep-place.ts'
import { useMarkDrawn } from './use-mark-drawn.ts'
import { useOutrun } from './use-outrun.ts'
import { useSeeNews } from './use-see-news.ts'

/** Before the scroller is measured: enough rows for the first paint of any panel. */
const firstGuess = { width: 400, height: 900 }

/** Where the list was left for a search, it goes on: with the lead in hand below the heading and the one before it. */
const startAt = (sections: readonly LaneSection[], selectedId: LeadId | null): number =>
  selectedId === null ? 0 : Math.max(0, topOfLead(sections, selectedId) - HEADING_HEIGHT - ROW_HEIGHT)

/** Brings the row that a key went to into sight. */
const useFollowWanted = (
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  sections: readonly LaneSection[],
  wanted: LeadId | null,
): void => {
  const rowTop = useMemo(() => (wanted === null ? -1 : topOfLead(sections, wanted)), [sections, wanted])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same row, wanted again, is to be seen again
  useEffect(() => {
    if (rowTop < 0 || !scrollElement) return
    const { scrollTop, clientHeight } = scrollElement
    const top = topToShow(rowTop, { top: scrollTop, height: clientHeight })
    if (top !== scrollTop) scrollElement.scrollTop = top
  }, [scrollElement, wanted, rowTop])
}

/** The blocks of leads between two pieces of the list. */
const blocksIn = (sections: readonly LaneSection[], pieces: readonly Piece[]): LeadId[][] =>
  pieces.flatMap(({ lane, start }) => {
    const ids = sections.find((section) => section.lane === lane)?.ids ?? []
    return start === null ? [] : [ids.slice(start, start + BLOCK)]
  })

/** From which place of a lane to before which its leads are drawn. */
const placesIn = (pieces: readonly Piece[], lane: Lane): { from: number; before: number } => {
  const starts = pieces.flatMap((piece) => (piece.lane === lane ? (piece.start ?? []) : []))
  return { from: starts[0] ?? 0, before: (starts.at(-1) ?? -BLOCK) + BLOCK }
}

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
  const pieces = useMemo(() => piecesOf(sections), [sections])
  const virtualizer = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => pieces[index]?.height ?? 0,
    // biome-ignore lint/correctness/useExhaustiveDependencies: another function tells the virtualizer that the sizes are others
    getItemKey: useCallback((index: number) => index, [pieces]),
    // What nobody sees yet waits until the first rows are drawn.
    overscan: drawn ? 1 : 0,
    initialRect: firstGuess,
    initialOffset: () => startAt(sections, selectedId),
  })
  useKeepPlace(virtualizer, sections, selectedId)
  useSeeNews(virtualizer, sections, covered)
  useFollowWanted(virtualizer, sections, wanted)
  const isOutrun = useOutrun(virtualizer.scrollElement)
  const near = isOutrun ? [] : virtualizer.getVirtualItems()
  const first = near[0]?.index ?? 0
  const end = first + near.length
  const read = useQueueRows(...blocksIn(sections, pieces.slice(first, end)))
  useMarkDrawn(read !== undefined)
  const inSight = useMemo(() => ({ first, end, rows: read }), [first, end, read])
  const whenTime = useDeferredValue(inSight)
  // Scrolling waits for no row: those that come into sight are drawn when a frame has time. The first of all wait for nothing.
  const shown = drawn ? whenTime : inSight
  const visible = pieces.slice(shown.first, shown.end)
  const open = useRef((id: LeadId) => select(id, { open: true })).current
  const { rows } = shown
  if (!rows) return <LoadingRows />
  return (
    <div ref={scroller} className={styles.scroller}>
      <menu aria-label={i18n.t('queue.label')}>
        {sections.map((section) => (
          <LaneGroup
            key={section.lane}
            section={section}
            {...placesIn(visible, section.lane)}
            rows={rows}
            selectedId={selectedId}
            wanted={wanted}
            onOpen={open}
          />
        ))}
      </menu>
    </div>
  )
}
