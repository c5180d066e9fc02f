import type { LeadId, Millis, Thousandths } from '../../contract/index.ts'

export type Lane = 'hot' | 'warm' | 'cold'

/** Where a lead stands: in a lane of the queue, or out of it and why. */
export type QueuePlace = Lane | 'snoozed' | 'decided' | 'disqualified'

export const isLane = (place: QueuePlace): place is Lane =>
  place === 'hot' || place === 'warm' || place === 'cold'

/** What decides the order; `dueAt` is null while no clock runs. */
export type QueueEntry = {
  lane: Lane
  dueAt: Millis | null
  total: Thousandths
  createdAt: Millis
  id: LeadId
}

/** The last instant that a date can hold: a lead without a due time sorts after every lead with one. */
const NO_DUE = 8.64e15

export const lanes: readonly Lane[] = ['hot', 'warm', 'cold']

export type QueueKey = [place: QueuePlace, due: number, minusTotal: number, createdAt: number, id: string]

/**
 * The key of an IndexedDB compound index. Within one place, index order is {@link compareQueueEntries}:
 * both compare numbers as numbers and ids by code unit.
 */
export const queueKey = (place: QueuePlace, entry: Omit<QueueEntry, 'lane'>): QueueKey => [
  place,
  entry.dueAt ?? NO_DUE,
  // From zero, because -total of 0 would be the other zero.
  0 - entry.total,
  entry.createdAt,
  entry.id,
]

/** Lane, due time, total (highest first), age (oldest first), id: total and stable, the same on every machine. */
export const compareQueueEntries = (a: QueueEntry, b: QueueEntry): number =>
  lanes.indexOf(a.lane) - lanes.indexOf(b.lane) ||
  (a.dueAt ?? NO_DUE) - (b.dueAt ?? NO_DUE) ||
  b.total - a.total ||
  a.createdAt - b.createdAt ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The lanes, then what is out of the queue. */
export const queuePlaces: readonly QueuePlace[] = [...lanes, 'snoozed', 'decided', 'disqualified']

/** Every lead in one order: the queue's, then the others place by place; in a place as {@link compareQueueEntries}. */
export const compareQueueKeys = (a: QueueKey, b: QueueKey): number =>
  queuePlaces.indexOf(a[0]) - queuePlaces.indexOf(b[0]) ||
  a[1] - b[1] ||
  a[2] - b[2] ||
  a[3] - b[3] ||
  (a[4] < b[4] ? -1 : a[4] > b[4] ? 1 : 0)
