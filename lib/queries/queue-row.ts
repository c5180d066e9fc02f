import type { LeadRow } from '../db/rows.ts'
import { slaEventsOf } from '../db/sla-events.ts'
import { isLane, type Lane, type QueuePlace } from '../domain/queue/queue-order.ts'
import type { SlaEvents } from '../domain/sla/sla-clock.ts'

/** What one row of the queue shows. `total` is in thousandths; `sla` is what `slaClock` reads. */
export type QueueRow = Pick<
  LeadRow,
  | 'id'
  | 'name'
  | 'title'
  | 'email'
  | 'accountName'
  | 'band'
  | 'total'
  | 'grade'
  | 'topLine'
  | 'dueAt'
  | 'ownerId'
  | 'pending'
  | 'status'
  | 'snoozedUntil'
  | 'decidedAt'
> & {
  /** Null: not in the queue now; `place` says why. */
  lane: Lane | null
  place: QueuePlace
  sla: SlaEvents
}

export const queueRowOf = (row: LeadRow): QueueRow => ({
  id: row.id,
  name: row.name,
  title: row.title,
  email: row.email,
  accountName: row.accountName,
  band: row.band,
  lane: isLane(row.place) ? row.place : null,
  place: row.place,
  total: row.total,
  grade: row.grade,
  topLine: row.topLine,
  dueAt: row.dueAt,
  ownerId: row.ownerId,
  pending: row.pending,
  status: row.status,
  snoozedUntil: row.snoozedUntil,
  decidedAt: row.decidedAt,
  sla: slaEventsOf(row),
})
