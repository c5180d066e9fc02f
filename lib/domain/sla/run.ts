import type { Calendar, SlaPolicy } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import { type Promised, promisesOf, tightest } from './promise.ts'
import type { SlaEvents } from './sla-clock.ts'
import { addWorked, type Gap, gapsOf } from './worked-time.ts'

/** How the rep's clock ended, if it did: whichever came first, a touch or a rejection. */
export type End = { at: Millis; by: 'touch' | 'rejection' }

/** A touch before the lead was routed answers an earlier interest, not this one. */
const endOf = ({ touches, closedAt }: SlaEvents, startedAt: Millis): End | null => {
  const touchedAt = touches.filter((at) => at >= startedAt).sort((a, b) => a - b)[0]
  if (closedAt !== null && (touchedAt === undefined || closedAt < touchedAt))
    return { at: closedAt, by: 'rejection' }
  return touchedAt === undefined ? null : { at: touchedAt, by: 'touch' }
}

/** One run of the rep's clock: what started it, what rules its due time, and how it ended. */
export type Run = { first: Promised; ruling: Promised; end: End | null; gaps: readonly Gap[] }

/** Null if nothing ever started the clock. */
export const runOf = (
  events: SlaEvents,
  policy: SlaPolicy | null,
  calendars: ReadonlyMap<string, Calendar>,
): Run | null => {
  const gaps = gapsOf(events.pauses)
  const [first, ...others] = promisesOf(events, policy, calendars, gaps)
  if (!first) return null
  const end = endOf(events, first.from)
  const before = others.filter(({ from }) => !end || from <= end.at)
  return { first, ruling: tightest(first, before), end, gaps }
}

/** When a running clock turns to warning, and when the rep has to answer. */
export type OpenClock = { warnsAt: Millis; dueAt: Millis }

/** A share of a target may end within a millisecond; it is used up at the next whole one. */
const warnsAtOf = ({ ruling, gaps }: Run, warnAt: readonly number[]): number =>
  addWorked(ruling.calendar, gaps, ruling.from, Math.min(...warnAt) * ruling.targetMs) ?? Infinity

/**
 * What is stored and indexed of a clock, so that nobody has to look at it in between. Null without a clock, while a pause
 * has no end, and once it has ended: what was answered is not overdue.
 */
export const openClock = (
  events: SlaEvents,
  policy: SlaPolicy | null,
  calendars: ReadonlyMap<string, Calendar>,
): OpenClock | null => {
  const run = runOf(events, policy, calendars)
  if (!policy || !run || run.end || run.ruling.dueAt === null) return null
  return { warnsAt: Math.ceil(warnsAtOf(run, policy.warnAt)) as Millis, dueAt: run.ruling.dueAt }
}
