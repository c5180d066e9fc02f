import type { Calendar, SlaPolicy } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import { type Promised, promisesOf, tightest } from './promise.ts'
import type { SlaEvents } from './sla-clock.ts'
import { type Gap, gapsOf } from './worked-time.ts'

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

/** When the rep has to answer; null without a clock, and once it has ended: what was answered is not overdue. */
export const openDueAt = (
  events: SlaEvents,
  policy: SlaPolicy | null,
  calendars: ReadonlyMap<string, Calendar>,
): Millis | null => {
  const run = runOf(events, policy, calendars)
  return run && !run.end ? run.ruling.dueAt : null
}
