import { liveQuery, type Observable } from 'dexie'
import type { LeadId, MemberId, Millis } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { CLOCK_INDEX, type HeatlineDb, QUEUE_INDEX } from '../db/schema.ts'
import type { RunningOut } from '../domain/notify/plan-notices.ts'
import type { Lane, QueuePlace } from '../domain/queue/queue-order.ts'

/** `ownerId` null: in the pool. `place`: accepting or snoozing a lead leaves its clock running. */
export type SeenClock = RunningOut & { ownerId: MemberId | null; place: QueuePlace }

export type ClocksNow = {
  /** Open clocks that have turned to warning, by the lane of their band and in the order in which they did. */
  clocks: SeenClock[]
  /** When the next one of these lanes does; null if none will. */
  nextWarnsAt: Millis | null
  /** How many leads stand in the hot lane. */
  hot: number
}

type ClockKey = [lane: Lane, warnsAt: Millis, dueAt: Millis, owner: MemberId | '', place: QueuePlace]

// An array sorts after every number, so [] closes the range of keys that begin alike.
const until = (db: HeatlineDb, lane: Lane, now: Millis) =>
  db.leads.where(CLOCK_INDEX).between([lane], [lane, now, []])
const after = (db: HeatlineDb, lane: Lane, now: Millis) =>
  db.leads.where(CLOCK_INDEX).between([lane, now, []], [lane, []])

const inLane = async (db: HeatlineDb, lane: Lane, now: Millis) => {
  const clocks: SeenClock[] = []
  await until(db, lane, now).eachKey((key, { primaryKey }) => {
    const [, warnsAt, dueAt, owner, place] = key as unknown as ClockKey
    const ownerId = owner === '' ? null : owner
    clocks.push({ id: primaryKey as LeadId, lane, warnsAt, dueAt, ownerId, place })
  })
  const [next] = (await after(db, lane, now).limit(1).keys()) as unknown as ClockKey[]
  return { clocks, nextWarnsAt: next?.[1] ?? null }
}

const hotLane = (db: HeatlineDb) => db.leads.where(QUEUE_INDEX).between(['hot'], ['hot', []])

/** Straight off the index: no lead is read, however many there are. */
export const readClocks = (db: HeatlineDb, lanes: readonly Lane[], now: Millis): Promise<ClocksNow> =>
  db.transaction('r', db.leads, async () => {
    const [hot, ...found] = await Promise.all([
      hotLane(db).count(),
      ...lanes.map((lane) => inLane(db, lane, now)),
    ])
    const next = found.flatMap(({ nextWarnsAt }) => (nextWarnsAt === null ? [] : [nextWarnsAt]))
    return {
      clocks: found.flatMap(({ clocks }) => clocks),
      nextWarnsAt: next.length === 0 ? null : (Math.min(...next) as Millis),
      hot,
    }
  })

/** Speaks up with every change of a lead, and whenever a sync begins or ends. What it says is of no matter. */
export const watchClocks = (db: HeatlineDb): Observable<unknown> =>
  // To read one of all leads is to follow them all; to count the clocks would read each of them at every decision.
  liveQuery(() => Promise.all([getMeta(db, 'status'), db.leads.limit(1).toArray()]))
