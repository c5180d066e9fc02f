import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { Found } from '../../lib/queries/found-leads.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { VisuallyHidden } from '../primitives/visually-hidden.tsx'
import { listWords } from '../words/filter.ts'
import { FoundNothing } from './found-nothing.tsx'
import { ROW_HEIGHT } from './lane-sections.ts'
import { LeadRow } from './lead-row.tsx'
import { Marked } from './marked.tsx'
import styles from './queue-list.module.css'
import { RowStanding } from './row-standing.tsx'
import { unseenNote } from './unseen-note.ts'
import { useMarkDrawn } from './use-mark-drawn.ts'

type FoundListProps = {
  found: Found
  selectedId: LeadId | null
  /** The card is in front: focus is its. */
  covered: boolean
}

/** Another search begins at the top; the same one, answered anew, stays where it is. */
const useTopOfEach = (scroller: RefObject<HTMLElement | null>, asked: string): void => {
  const shown = useRef(asked)
  useLayoutEffect(() => {
    if (shown.current !== asked) scroller.current?.scrollTo(0, 0)
    shown.current = asked
  }, [scroller, asked])
}

/** Rows above and below those in sight, for who scrolls: drawn once the first answer to what is asked stands there. */
const useMargin = (asked: string): number => (useDeferredValue<string | null>(asked, null) === asked ? 6 : 0)

const useVisible = ({ ids, list, words }: Found, wanted: LeadId | null) => {
  const asked = `${list} ${words.join(' ')}`
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: useMargin(asked),
    // Nobody has measured it yet; what stands above the list in the narrowest panel is as high as two rows.
    initialRect: { width: innerWidth, height: innerHeight - 2 * ROW_HEIGHT },
  })
  useTopOfEach(scroller, asked)
  const place = useMemo(() => (wanted === null ? -1 : ids.indexOf(wanted)), [ids, wanted])
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place)
  }, [place, virtualizer])
  return { scroller, places: virtualizer.getVirtualItems().map(({ index }) => index) }
}

const nameOf = ({ list, words }: Found): string => {
  if (list !== null) return listWords(list)
  return words.length > 0 ? i18n.t('queue.results') : i18n.t('queue.clocks')
}

const Rows = ({ found, selectedId, covered }: FoundListProps) => {
  const { leads, words } = found
  // As in the queue: behind the card nobody sees it.
  const wanted = useUi((ui) => (covered ? null : ui.wanted))
  const select = useUi((ui) => ui.select)
  const { scroller, places } = useVisible(found, wanted)
  const visible = places.flatMap((place) => {
    const lead = leads[place]
    return lead ? [{ place, lead }] : []
  })
  const mark = useCallback((text: string): ReactNode => <Marked text={text} words={words} />, [words])
  const open = useCallback((id: LeadId) => select(id, { open: true }), [select])
  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: its rows are those of the queue */}
      <div
        role="list"
        aria-label={nameOf(found)}
        className={styles.rows}
        style={{ height: leads.length * ROW_HEIGHT }}
      >
        {visible.map(({ place, lead }) => {
          const { row } = lead
          return (
            <LeadRow
              key={lead.id}
              row={row}
              top={place * ROW_HEIGHT}
              position={place + 1}
              setSize={leads.length}
              selected={lead.id === selectedId}
              wanted={lead.id === wanted}
              onOpen={open}
              finding={{
                mark,
                note: unseenNote(lead, row, words),
                standing: row.lane === null ? <RowStanding row={row} /> : null,
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

/** What was found, in one list of its own order, in place of the queue. */
const FoundList = ({ found, ...rest }: FoundListProps) => {
  // Who is quick looks for somebody before the queue is on the screen; then this is what all else waited for.
  useMarkDrawn(found.complete || found.leads.length > 0)
  return (
    <>
      <VisuallyHidden>
        <span role="status">{found.complete ? i18n.t('queue.searchSome', found.leads.length) : ''}</span>
      </VisuallyHidden>
      {found.leads.length > 0 ? <Rows found={found} {...rest} /> : <FoundNothing found={found} />}
    </>
  )
}

export default FoundList
