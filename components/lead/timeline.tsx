import { useEffect, useMemo, useState } from 'react'
import { i18n } from '#i18n'
import type { SignalId } from '../../lib/contract/ids.ts'
import type { Receipt, ReceiptLine } from '../../lib/contract/receipt.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import {
  filterTimeline,
  type TimelineEntry,
  type TimelineFilter,
  timelineOf,
} from '../../lib/queries/lead-timeline.ts'
import { useMemberNames } from '../../lib/queries/member-names.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useReceipt } from '../../lib/queries/receipt.ts'
import { useEvidence } from '../../lib/ui-state/use-evidence.ts'
import { Button } from '../primitives/button.tsx'
import { Section } from '../primitives/section.tsx'
import { dateWords, daysBetween } from '../words/when.ts'
import styles from './timeline.module.css'
import { TimelineFilters } from './timeline-filters.tsx'
import { TimelineItem, type TimelineSetting } from './timeline-item.tsx'

/** As many as are read at a glance, and as many more as are then looked through. */
const GLANCE = 12
const MORE = 50

type Day = { key: Millis; entries: TimelineEntry[] }

const byDay = (entries: readonly TimelineEntry[]): Day[] => {
  const days: Day[] = []
  for (const entry of entries) {
    const day = days.at(-1)
    if (day && daysBetween(day.key, entry.at) === 0) day.entries.push(entry)
    else days.push({ key: entry.at, entries: [entry] })
  }
  return days
}

const isSignal = (entry: TimelineEntry, id: string | null): boolean =>
  entry.kind === 'signal' && entry.signal.id === id

/** What is shown of the timeline; a signal that is sought is, whatever was chosen before. */
const useShown = (entries: readonly TimelineEntry[]) => {
  const [filter, setFilter] = useState<TimelineFilter>('all')
  const [most, setMost] = useState(GLANCE)
  const sought = useEvidence((ui) => ui.sought)
  useEffect(() => {
    const place = sought === null ? -1 : entries.findIndex((entry) => isSignal(entry, sought))
    if (place < 0) return
    setFilter('all')
    setMost((before) => Math.max(before, place + 1))
  }, [sought, entries])
  const wanted = useMemo(() => filterTimeline(entries, filter), [entries, filter])
  const choose = (next: TimelineFilter) => {
    setFilter(next)
    setMost(GLANCE)
  }
  return { filter, choose, wanted, most, showMore: () => setMost(most + MORE) }
}

const linesBySignal = (receipt: Receipt | null): ReadonlyMap<SignalId, readonly ReceiptLine[]> => {
  const lines = new Map<SignalId, ReceiptLine[]>()
  for (const line of receipt?.lines ?? [])
    for (const { signalId } of line.kind === 'rule' ? line.evidence : [])
      lines.set(signalId, [...(lines.get(signalId) ?? []), line])
  return lines
}

const useSetting = (detail: LeadDetail): TimelineSetting => {
  const now = useNow(60_000)
  const members = useMemberNames()
  const { receipt } = useReceipt(detail, now)
  const linesOf = useMemo(() => linesBySignal(receipt), [receipt])
  return useMemo(() => ({ detail, now, members, linesOf }), [detail, now, members, linesOf])
}

/** Everything that happened, the buyer's side and ours in one, by day, the latest first. */
export const Timeline = ({ detail }: { detail: LeadDetail }) => {
  const setting = useSetting(detail)
  const { now } = setting
  const entries = useMemo(() => timelineOf(detail, now), [detail, now])
  const { filter, choose, wanted, most, showMore } = useShown(entries)
  const hidden = wanted.length - most
  return (
    <Section title={i18n.t('timeline.title')} aside={<TimelineFilters chosen={filter} onChoose={choose} />}>
      {wanted.length === 0 ? <p className={styles.none}>{i18n.t('timeline.none')}</p> : null}
      {byDay(wanted.slice(0, most)).map(({ key, entries: ofDay }) => (
        <div key={key} className={styles.day}>
          <h4 className={styles.date}>{dateWords(key, now)}</h4>
          <ol className={styles.entries}>
            {ofDay.map((entry) => (
              <TimelineItem key={entry.key} entry={entry} setting={setting} />
            ))}
          </ol>
        </div>
      ))}
      {hidden > 0 ? (
        <div className={styles.more}>
          <Button look="quiet" onClick={showMore}>
            {i18n.t('timeline.earlier', hidden)}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
