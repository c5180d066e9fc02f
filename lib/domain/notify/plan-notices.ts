import type { LeadId } from '../../contract/ids.ts'
import type { Millis } from '../../contract/time.ts'
import type { Lane } from '../queue/queue-order.ts'
import { isOver } from '../sla/is-over.ts'
import type { OpenClock } from '../sla/run.ts'
import { type Quiet, quietUntil } from './quiet-until.ts'

/** What there is to tell of a clock: it has turned to warning, or its due time has passed. */
export type Stage = 'warning' | 'breach'

/** Which lanes a rep wants to hear of, when, and when not. */
export type NoticeSettings = {
  lanes: Record<Lane, boolean>
  stages: Record<Stage, boolean>
  quiet: Quiet
}

/** An open clock that has turned to warning. */
export type RunningOut = OpenClock & { id: LeadId; lane: Lane }

/** What a lead was last told as, in which lane and for which due time. `gone`: nothing was to be told of it since. */
export type ToldAs = { stage: Stage; lane: Lane; dueAt: Millis; gone?: true }

export type Told = ReadonlyMap<LeadId, ToldAs>

/** One notification for all of a stage: shown anew for news, changed in silence when some of it no longer holds. */
export type Notice =
  | { act: 'leave' | 'clear' }
  | { act: 'show'; news: LeadId[]; standing: LeadId[] }
  | { act: 'amend'; standing: LeadId[] }

export type NoticePlan = {
  notices: Record<Stage, Notice>
  told: Told
  /** When to look again if nothing happens before. */
  wakeAt: Millis | null
}

type PlanInput = {
  clocks: readonly RunningOut[]
  /** When the next clock turns to warning; null if none will. */
  nextWarnsAt: Millis | null
  settings: NoticeSettings
  /** IANA zone of the machine. */
  zone: string
  now: Millis
  told: Told
  /** Whose names are on the screen at this moment. */
  displayed: Record<Stage, readonly LeadId[]>
}

type Concerned = RunningOut & { stage: Stage; wasToldAs: Stage | undefined }

/** Enough for an undo, and for a colleague who gives a lead back; who is away for longer is told as if for the first time. */
const REMEMBERED = 3 * 24 * 3_600_000

/** Who is due first is named first. */
const byDue = (a: RunningOut, b: RunningOut): number => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)

/** Who comes back with the same due time was told of it: after an undo, from a colleague, from a lane that is not told of. */
const wasToldAs = (told: Told, { id, dueAt }: RunningOut): Stage | undefined => {
  const before = told.get(id)
  return before?.gone && before.dueAt !== dueAt ? undefined : before?.stage
}

const concernedOf = ({ clocks, settings, now, told }: PlanInput): Concerned[] =>
  clocks
    .filter(({ lane }) => settings.lanes[lane])
    .sort(byDue)
    .map((clock) => ({
      ...clock,
      stage: isOver(clock.dueAt, now) ? 'breach' : 'warning',
      wasToldAs: wasToldAs(told, clock),
    }))

/** Not told yet as what it is now. */
const isNews = ({ stage, wasToldAs }: Concerned): boolean =>
  wasToldAs === undefined || (stage === 'breach' && wasToldAs === 'warning')

/** As what it is now, or as what it was told before if that is less: who got more time is told again later. */
const stageAfter = (one: Concerned, isHeard: (one: Concerned) => boolean): Stage | undefined => {
  if (isHeard(one)) return one.stage
  return one.wasToldAs !== undefined && one.stage === 'warning' ? 'warning' : one.wasToldAs
}

/** A lane that the rep switches off is forgotten: switched on, it tells what there is to tell. */
const toldAfter = (
  { told, now, settings }: PlanInput,
  concerned: readonly Concerned[],
  isHeard: (one: Concerned) => boolean,
): Told => {
  const after = new Map<LeadId, ToldAs>()
  for (const [id, as] of told)
    if (settings.lanes[as.lane] && now - as.dueAt < REMEMBERED) after.set(id, { ...as, gone: true })
  for (const one of concerned) {
    const stage = stageAfter(one, isHeard)
    if (stage === undefined) after.delete(one.id)
    else after.set(one.id, { stage, lane: one.lane, dueAt: one.dueAt })
  }
  return after
}

const noticeOf = (
  concerned: readonly Concerned[],
  isHeard: (one: Concerned) => boolean,
  displayed: readonly LeadId[],
): Notice => {
  const news = concerned.filter(isHeard).map(({ id }) => id)
  const others = new Set(concerned.filter((one) => !isHeard(one)).map(({ id }) => id))
  const standing = displayed.filter((id) => others.has(id))
  if (news.length > 0) return { act: 'show', news, standing }
  if (standing.length === displayed.length) return { act: 'leave' }
  return standing.length === 0 ? { act: 'clear' } : { act: 'amend', standing }
}

/** A due time is over with the millisecond after it. */
const nextBreach = (clocks: readonly RunningOut[], now: Millis): number =>
  clocks.reduce(
    (first, clock) => (isOver(clock.dueAt, now) ? first : Math.min(first, clock.dueAt + 1)),
    Infinity,
  )

const earliest = (...instants: (number | null)[]): Millis | null => {
  const first = Math.min(...instants.map((instant) => instant ?? Infinity))
  return Number.isFinite(first) ? (first as Millis) : null
}

/**
 * What to tell now, grouped by stage, and the one instant at which to look again. Rests on nothing but timestamps and on what
 * was told before: after a sleep, or in a worker that has just been born, it comes to the same. What falls into quiet hours
 * stays untold, and so is told once when they end.
 */
export const planNotices = (input: PlanInput): NoticePlan => {
  const { clocks, nextWarnsAt, settings, zone, now, displayed } = input
  const quietEnd = quietUntil(settings.quiet, zone, now)
  const concerned = concernedOf(input)
  const isToTell = (one: Concerned): boolean => settings.stages[one.stage] && isNews(one)
  const isHeard = (one: Concerned): boolean => quietEnd === null && isToTell(one)
  const noticeFor = (stage: Stage): Notice =>
    noticeOf(
      concerned.filter((one) => one.stage === stage && settings.stages[stage]),
      isHeard,
      displayed[stage],
    )
  return {
    notices: { warning: noticeFor('warning'), breach: noticeFor('breach') },
    told: toldAfter(input, concerned, isHeard),
    wakeAt: earliest(nextWarnsAt, nextBreach(clocks, now), concerned.some(isToTell) ? quietEnd : null),
  }
}
