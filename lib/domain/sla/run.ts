import type { Calendar, SlaPolicy } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import { type Promised, promisesOf, rulersOf } from './promise.ts'
import type { SlaEvents } from './sla-clock.ts'
import { addWorked, type Gap, gapsOf, workedBetween } from './worked-time.ts'

/** How the rep's clock ended, if it did: whichever came first, a touch or a rejection. */
export type End = { at: Millis; by: 'touch' | 'rejection' }

/** A touch before the lead was routed answers an earlier interest, not this one. */
const endOf = ({ touches, closedAt }: SlaEvents, startedAt: Millis): End | null => {
  const touchedAt = touches.filter((at) => at >= startedAt).sort((a, b) => a - b)[0]
  if (closedAt !== null && (touchedAt === undefined || closedAt < touchedAt))
    return { at: closedAt, by: 'rejection' }
  return touchedAt === undefined ? null : { at: touchedAt, by: 'touch' }
}

/** One run of the rep's clock: what started it, what ruled it since, of which the last rules its due time, and how it ended. */
export type Run = {
  first: Promised
  rulers: readonly Promised[]
  ruling: Promised
  end: End | null
  gaps: readonly Gap[]
}

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
  const rulers = rulersOf(first, before)
  return { first, rulers, ruling: rulers.at(-1) ?? first, end, gaps }
}

/** Working ms of a run up to an instant, each stretch on the calendar that ruled in it, pauses taken out. */
export const workedIn = ({ rulers, gaps }: Run, until: Millis): number =>
  rulers.reduce((sum, { calendar, from }, index) => {
    const next = rulers[index + 1]?.from ?? until
    return sum + workedBetween(calendar, gaps, from, next < until ? next : until)
  }, 0)

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
