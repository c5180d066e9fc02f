import type { LeadId, MemberId, Millis } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'
import {
  type Notice,
  type NoticePlan,
  type NoticeSettings,
  planNotices,
  type Stage,
} from '../domain/notify/plan-notices.ts'
import type { Lane } from '../domain/queue/queue-order.ts'
import { serverNow } from '../sync/sync-deps.ts'
import { type BadgeFigures, badgeFigures } from './badge-figures.ts'
import { nameLeads } from './name-leads.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type ClocksNow, readClocks } from './read-clocks.ts'
import { type Screen, stages } from './screen.ts'
import { type Memory, readMemory, writeMemory } from './told.ts'

export type TellerDeps = {
  db: HeatlineDb
  /** This machine's, epoch ms. */
  clock: () => number
  /** IANA zone of the machine. */
  zone: () => string
  settings: () => Promise<NoticeSettings>
  screen: Screen
  showBadge: (figures: BadgeFigures) => Promise<unknown>
  /** By this machine's clock; null: none. */
  setAlarm: (at: number | null) => Promise<unknown>
}

/** More names than a notification has room for. */
const NAMED = 4

/** The hot lane is always looked at: the badge counts it, told of or not. */
const lanesOf = ({ lanes }: NoticeSettings): Lane[] =>
  (['hot', 'warm', 'cold'] as const).filter((lane) => lane === 'hot' || lanes[lane])

/** Whose notifications these are. Null: nobody is signed in, or a first sync is under way: it is told of when it is whole. */
const readMe = async (db: HeatlineDb): Promise<MemberId | null> => {
  const [session, status] = await Promise.all([getMeta(db, 'session'), getMeta(db, 'status')])
  return session && status && status.lastSyncedAt !== null ? session.member.id : null
}

const nothing: ClocksNow = { clocks: [], nextWarnsAt: null, hot: 0 }

type Names = Record<Stage, readonly LeadId[]>

const namesOnScreen = async ({ screen }: TellerDeps, { named }: Memory): Promise<Names> => {
  const displayed = await screen.displayed()
  return {
    warning: displayed.has('warning') ? named.warning : [],
    breach: displayed.has('breach') ? named.breach : [],
  }
}

const namesAfter = (notice: Notice, before: readonly LeadId[]): readonly LeadId[] => {
  if (notice.act === 'leave') return before
  if (notice.act === 'show') return [...notice.news, ...notice.standing]
  return notice.act === 'amend' ? notice.standing : []
}

const tell = async (
  { db, screen }: TellerDeps,
  stage: Stage,
  act: Notice['act'],
  names: readonly LeadId[],
  now: Millis,
): Promise<unknown> => {
  if (act === 'leave') return
  const leads = await nameLeads(db, names.slice(0, NAMED), now)
  if (leads.length === 0) return screen.clear(stage)
  const content = { stage, count: names.length, leads, now }
  return act === 'show' ? screen.show(content) : screen.amend(content)
}

/** Kept when the notification is off the screen: a click takes it away before anybody asks whom it was about. */
const memoryAfter = ({ notices, told }: NoticePlan, { named }: Memory): Memory => ({
  told,
  named: {
    warning: namesAfter(notices.warning, named.warning),
    breach: namesAfter(notices.breach, named.breach),
  },
})

/** Who could not be told of a stage is as it was before, so that the next look tells it. */
const untold = (memory: Memory, before: Memory, stage: Stage, notice: Notice): Memory => {
  const told = new Map(memory.told)
  for (const id of notice.act === 'show' ? notice.news : []) {
    const earlier = before.told.get(id)
    if (earlier) told.set(id, earlier)
    else told.delete(id)
  }
  return { told, named: { ...memory.named, [stage]: before.named[stage] } }
}

/** One stage that fails keeps no other from being told; its error is thrown when all is done. */
const tellNews = async (deps: TellerDeps, plan: NoticePlan, before: Memory, now: Millis): Promise<void> => {
  const after = memoryAfter(plan, before)
  let remembered = after
  const errors: unknown[] = []
  for (const stage of stages) {
    const notice = plan.notices[stage]
    try {
      await tell(deps, stage, notice.act, after.named[stage], now)
    } catch (error) {
      remembered = untold(remembered, before, stage, notice)
      errors.push(error)
    }
  }
  // Remembered after it is shown: a worker that dies in between shows the same notification again rather than none.
  await writeMemory(deps.db, remembered, before)
  if (errors.length > 0) throw new AggregateError(errors, 'a notification could not be shown')
}

const lookAround = async (deps: TellerDeps): Promise<void> => {
  const { db } = deps
  const [now, settings, me] = await Promise.all([serverNow(deps), deps.settings(), readMe(db)])
  const seen = me === null ? nothing : await readClocks(db, lanesOf(settings), now)
  await deps.showBadge(badgeFigures(seen, now))
  if (me === null) for (const stage of stages) await deps.screen.clear(stage)
  const before = await readMemory(db)
  const plan = planNotices({
    // A manager's copy holds the team's leads: those are the team's to be told of.
    clocks: seen.clocks.filter(({ ownerId }) => ownerId === null || ownerId === me),
    nextWarnsAt: seen.nextWarnsAt,
    settings,
    zone: deps.zone(),
    now,
    told: before.told,
    displayed: await namesOnScreen(deps, before),
  })
  // Set before anything is told, which may fail. Deadlines are the server's time, the alarm is this machine's.
  await deps.setAlarm(plan.wakeAt === null ? null : plan.wakeAt - now + deps.clock())
  await tellNews(deps, plan, before, now)
}

/** Looks at all clocks and tells what there is to tell. Ask it whenever something may have changed: it says nothing twice. */
export const createTeller = (deps: TellerDeps): (() => Promise<void>) => oneAtATime(() => lookAround(deps))
