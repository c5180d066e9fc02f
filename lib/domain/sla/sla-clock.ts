import type { Calendar, SlaPolicy, SlaState } from '../../contract/sla.ts'
import type { Millis } from '../../contract/time.ts'
import type { Pause } from '../decisions/fold-decisions.ts'
import { isOver } from './is-over.ts'
import type { Promised } from './promise.ts'
import { type End, type Run, runOf, workedIn } from './run.ts'
import { addWorked, type Gap, workedBetween } from './worked-time.ts'

const MINUTE = 60_000

/** All that an SLA clock is computed from; lists may come in any order. */
export type SlaEvents = {
  createdAt: Millis
  /** When the lead entered which band that had a target. */
  routes: readonly { at: Millis; band: string }[]
  /** A rep's own calls, e-mails, messages and meetings. */
  touches: readonly Millis[]
  /** When it was rejected. */
  closedAt: Millis | null
  pauses: readonly Pause[]
}

/** Where the clock of one lead stands at one instant. Instants in epoch ms. */
export type SlaClock = {
  state: SlaState
  /** The band whose target rules, or ruled until a rejection, the due time. */
  band: string | null
  dueAt: Millis | null
  /** Whether all time counts on the ruling calendar, or working hours only, of which a day has fewer than 24. */
  calendarKind: Calendar['kind'] | null
  /** When the rep's clock started: the first route into a band with a target. */
  startedAt: Millis | null
  /** Working ms that the ruling band allows. */
  targetMs: number | null
  /** Working ms on the rep's clock, each stretch on the calendar that ruled in it, pauses taken out. */
  elapsedMs: number
  /** Working ms until due, negative when over; stands still once the clock has ended. */
  remainingMs: number | null
  /** The largest share of the policy's `warnAt` that the ruling target has used up, e.g. 0.8; null before the first. */
  warned: number | null
  /** When working time goes on, if it stands still now. */
  resumesAt: Millis | null
  touchedAt: Millis | null
  /** `rep`: the due time was missed. `system`: the system was late to route it. `both`: one after the other. */
  breachedBy: 'system' | 'rep' | 'both' | null
  /** Wall ms from creation to the first route; late where that took longer than the policy's `routingMinutes`. */
  system: { elapsedMs: number; isLate: boolean }
  pauses: readonly Pause[]
}

const stopped = {
  state: 'none',
  band: null,
  dueAt: null,
  calendarKind: null,
  startedAt: null,
  targetMs: null,
  elapsedMs: 0,
  remainingMs: null,
  warned: null,
  resumesAt: null,
  touchedAt: null,
  breachedBy: null,
} as const

const stateAt = (
  { dueAt }: Promised,
  end: End | null,
  now: Millis,
  flags: { paused: boolean; warned: boolean },
): SlaState => {
  const over = dueAt !== null && isOver(dueAt, end?.at ?? now)
  if (end?.by === 'touch') return over ? 'missed' : 'met'
  if (end) return over ? 'missed' : 'none'
  if (over) return 'breached'
  if (flags.paused) return 'paused'
  return flags.warned ? 'warning' : 'ok'
}

/** One ms is worked as soon as working time goes on. */
const resumption = ({ calendar }: Promised, gaps: readonly Gap[], now: Millis): Millis | null => {
  const worked = addWorked(calendar, gaps, now, 1)
  return worked === null || worked - 1 === now ? null : ((worked - 1) as Millis)
}

/** Until the first route, or until it was rejected without one. */
const systemElapsed = ({ createdAt, routes, closedAt }: SlaEvents, now: Millis): number =>
  Math.max(0, Math.min(...routes.map(({ at }) => at), closedAt ?? now, now) - createdAt)

const systemOf = (events: SlaEvents, policy: SlaPolicy | null, now: Millis): SlaClock['system'] => {
  const elapsedMs = systemElapsed(events, now)
  const allowed = policy?.routingMinutes ?? null
  return { elapsedMs, isLate: allowed !== null && elapsedMs > allowed * MINUTE }
}

const culprit = (state: SlaState, { isLate }: SlaClock['system']): SlaClock['breachedBy'] => {
  if (state === 'breached' || state === 'missed') return isLate ? 'both' : 'rep'
  return isLate ? 'system' : null
}

type Reading = Omit<SlaClock, 'startedAt' | 'elapsedMs' | 'breachedBy' | 'system' | 'pauses'>

const read = ({ ruling, end, gaps }: Run, warnAt: readonly number[], now: Millis): Reading => {
  const { band, dueAt, targetMs, calendar } = ruling
  const worked = workedBetween(calendar, gaps, ruling.from, end?.at ?? now)
  const warned = warnAt.findLast((share) => worked >= share * targetMs) ?? null
  const paused = gaps.some(({ from, to }) => from <= now && now < to)
  return {
    state: stateAt(ruling, end, now, { paused, warned: warned !== null }),
    band,
    dueAt,
    calendarKind: calendar.kind,
    targetMs,
    remainingMs: targetMs - worked,
    warned,
    resumesAt: end ? null : resumption(ruling, gaps, now),
    touchedAt: end?.by === 'touch' ? end.at : null,
  }
}

/**
 * The SLA clock of a lead, from its events alone: the row, the panel, the badge, the server and the reports all read this.
 * Nothing of it is stored, so that a late event, an undo or a new policy is right at once.
 */
export const slaClock = (
  events: SlaEvents,
  policy: SlaPolicy | null,
  calendars: ReadonlyMap<string, Calendar>,
  now: Millis,
): SlaClock => {
  const { pauses } = events
  const system = systemOf(events, policy, now)
  const run = runOf(events, policy, calendars)
  if (!run) return { ...stopped, system, pauses }
  const { first, ruling, end } = run
  const reading = read(run, policy?.warnAt ?? [], now)
  const startedAt = first.from
  if (end && end.at < startedAt) return { ...stopped, system, pauses }
  if (reading.state === 'none') return { ...stopped, band: ruling.band, startedAt, system, pauses }
  const elapsedMs = workedIn(run, end?.at ?? now)
  const breachedBy = culprit(reading.state, system)
  return { ...reading, startedAt, elapsedMs, breachedBy, system, pauses }
}
