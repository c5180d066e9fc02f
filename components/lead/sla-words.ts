import { i18n } from '#i18n'
import type { Millis } from '../../lib/contract/time.ts'
import type { SlaClock } from '../../lib/domain/sla/sla-clock.ts'
import { durationWords } from '../words/duration.ts'
import { whenWords } from '../words/when.ts'

export type ClockTone = 'quiet' | 'calm' | 'warning' | 'over'

/** How urgent a clock looks; its words say the same without colour. */
export const clockTone = ({ state, resumesAt }: SlaClock): ClockTone => {
  if (state === 'breached' || state === 'missed') return 'over'
  if (state === 'none' || state === 'met' || state === 'paused' || resumesAt !== null) return 'quiet'
  return state === 'warning' ? 'warning' : 'calm'
}

const MINUTE = 60_000

const spanWords = ({ calendarKind }: SlaClock, span: number): string =>
  durationWords(span, calendarKind === 'always')

/** In the night after the office closed on it, a lead is over by no working time at all. */
const overWords = (clock: SlaClock): string => {
  const { remainingMs, resumesAt } = clock
  const over = 0 - (remainingMs ?? 0)
  return resumesAt !== null && over < MINUTE
    ? i18n.t('sla.overdue')
    : i18n.t('sla.over', [spanWords(clock, over)])
}

const leftWords = (clock: SlaClock): string => i18n.t('sla.left', [spanWords(clock, clock.remainingMs ?? 0)])

/** The clock in a few words: "1 h 20 min left", "18 min over", "resumes Mon 09:00", "met". */
export const clockWords = (clock: SlaClock, now: Millis): string => {
  if (clock.state === 'none') return i18n.t('sla.none')
  if (clock.state === 'met') return i18n.t('sla.met')
  if (clock.state === 'missed') return i18n.t('sla.missed')
  if (clock.state === 'breached') return overWords(clock)
  if (clock.resumesAt !== null) return i18n.t('sla.resumes', [whenWords(clock.resumesAt, now)])
  return clock.state === 'paused' ? i18n.t('sla.paused') : leftWords(clock)
}

const blameKey = { system: 'sla.bySystem', rep: 'sla.byRep', both: 'sla.byBoth' } as const

/** What stands beside it on the card: when it is due, how much is left while it stands still, when it was met, whose a breach is. */
export const clockDetail = (clock: SlaClock, now: Millis): string => {
  const { state, dueAt, touchedAt, resumesAt, breachedBy } = clock
  if (state === 'none' || dueAt === null) return ''
  const touched = touchedAt === null ? null : i18n.t('sla.touchedIn', [whenWords(touchedAt, now)])
  const left = resumesAt === null || state === 'breached' ? null : leftWords(clock)
  const due = i18n.t('sla.dueAt', [whenWords(dueAt, now)])
  const blame = breachedBy === null ? null : i18n.t(blameKey[breachedBy])
  return (touched === null ? [left, due, blame] : [touched, blame]).filter(Boolean).join(' · ')
}
