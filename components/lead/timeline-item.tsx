import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { SignalId } from '../../lib/contract/ids.ts'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { standsBeside } from '../../lib/domain/decisions/judge.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import type { TimelineEntry } from '../../lib/queries/lead-timeline.ts'
import type { MemberNames } from '../../lib/queries/member-names.ts'
import { useEvidence } from '../../lib/ui-state/use-evidence.ts'
import { useDecisions } from '../app/decisions-context.ts'
import { lightHandlers } from '../receipt/light-handlers.ts'
import { showLine } from '../receipt/show-line.ts'
import { fullWords, timeWords } from '../words/when.ts'
import styles from './timeline-item.module.css'
import { TimelineMark } from './timeline-mark.tsx'
import { entryDetail, entryWords, takenBackWords, whoWords } from './timeline-words.ts'

/** The same for every entry of one lead. */
export type TimelineSetting = {
  detail: LeadDetail
  now: Millis
  members: MemberNames
  /** The lines of the receipt that a signal counts for. */
  linesOf: ReadonlyMap<SignalId, readonly ReceiptLine[]>
}

type ItemProps = { entry: TimelineEntry; setting: TimelineSetting }

const signalOf = (entry: TimelineEntry): SignalId | null => (entry.kind === 'signal' ? entry.signal.id : null)

/** Takes the focus when a line of the receipt asks for its evidence. */
const useSought = (id: SignalId | null) => {
  const item = useRef<HTMLLIElement>(null)
  const isSought = useEvidence((ui) => id !== null && ui.sought === id)
  useEffect(() => {
    if (!isSought) return
    item.current?.scrollIntoView({ block: 'center' })
    item.current?.focus({ preventScroll: true })
    useEvidence.getState().seek(null)
  }, [isSought])
  return item
}

/** The way from a signal to the line that it counts for. */
const CountsFor = ({ lines }: { lines: readonly ReceiptLine[] }) =>
  lines.map(({ key, label }) => (
    <button key={key} type="button" className={styles.link} onClick={() => showLine(key)}>
      {i18n.t('timeline.counts', [label])}
    </button>
  ))

/** Only one's own, and only what no later decision stands on; a note has its own place to take it back. */
const TakeBack = ({ event, setting }: { event: DecisionEvent; setting: TimelineSetting }) => {
  const { takeBack } = useDecisions()
  const { lead, state } = setting.detail
  const isFree = event.id === state.last || standsBeside(event, state)
  if (!isFree || event.memberId !== setting.members.me || event.kind === 'note') return null
  return (
    <button type="button" className={styles.link} onClick={() => takeBack(lead, event.id)}>
      {i18n.t('event.takeBack')}
    </button>
  )
}

const Details = ({ entry, setting }: ItemProps) => {
  const words = entryDetail(entry, setting.detail)
  if (entry.kind !== 'decision')
    return (
      <div className={styles.more}>
        {words === '' ? null : <span className={styles.properties}>{words}</span>}
        {entry.kind === 'signal' ? <CountsFor lines={setting.linesOf.get(entry.signal.id) ?? []} /> : null}
      </div>
    )
  return (
    <>
      {words === '' ? null : <p className={styles.note}>{words}</p>}
      <TakeBack event={entry.event} setting={setting} />
    </>
  )
}

const What = ({ entry, setting: { detail, now, members } }: ItemProps) => {
  const who = whoWords(entry, members)
  const takenBack = takenBackWords(entry, members)
  const isUnsent = entry.kind === 'decision' && entry.event.receivedAt === null
  return (
    <p>
      <span className={takenBack ? styles.undone : undefined}>{entryWords(entry, detail, now)}</span>
      {[who, takenBack].map((words) =>
        words === null ? null : (
          <span key={words} className={styles.by}>
            {` · ${words}`}
          </span>
        ),
      )}
      {isUnsent ? <span className={styles.unsent}> · {i18n.t('event.unsent')}</span> : null}
    </p>
  )
}

/** One thing that happened: what, by whom, when, and what came of it in the score. */
export const TimelineItem = ({ entry, setting }: ItemProps) => {
  const id = signalOf(entry)
  const item = useSought(id)
  const isLit = useEvidence((ui) => id !== null && ui.litSignals.has(id))
  const { lightLines } = useEvidence.getState()
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={`${styles.item} ${isLit ? styles.lit : ''}`}
      {...lightHandlers(
        () => lightLines(id),
        () => lightLines(null),
      )}
    >
      <TimelineMark entry={entry} model={setting.detail.model} />
      <div className={styles.body}>
        <What entry={entry} setting={setting} />
        <Details entry={entry} setting={setting} />
      </div>
      <time className={styles.when} dateTime={new Date(entry.at).toISOString()} title={fullWords(entry.at)}>
        {timeWords(entry.at)}
      </time>
    </li>
  )
}
