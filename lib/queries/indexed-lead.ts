import type { DecisionRow, LeadRow } from '../db/rows.ts'
import { slaEventsOf } from '../db/sla-events.ts'
import { effectiveDecisions } from '../domain/decisions/effective-decisions.ts'
import type { Findable } from '../domain/queue/findable.ts'
import type { QueueKey } from '../domain/queue/queue-order.ts'
import { foldSearchable } from '../domain/queue/search-text.ts'
import type { SlaEvents } from '../domain/sla/sla-clock.ts'
import { type QueueRow, queueRowOf } from './queue-row.ts'

/** A lead as searches and filters see it: a small part of its row, its texts folded once. */
export type IndexedLead = Findable & {
  key: QueueKey
  /** As its row is drawn: what is found is on the screen without another look at the disk. */
  row: QueueRow
  sla: SlaEvents
  /** What was noted on it, as it was written. */
  notes: readonly string[]
}

/** Of decisions of any leads: what was noted and stands, on whatever occasion. */
export const notesOf = (decisions: readonly DecisionRow[]): string[] =>
  effectiveDecisions(decisions).flatMap(({ note }) => (note ? [note] : []))

export const indexedLeadOf = (row: LeadRow, notes: readonly string[]): IndexedLead => ({
  id: row.id,
  row: queueRowOf(row),
  key: [row.place, row.due, row.minusTotal, row.createdAt, row.id],
  place: row.place,
  status: row.status,
  lane: row.place === 'disqualified' ? null : row.lane,
  ownerId: row.ownerId,
  source: row.source,
  accountName: row.accountName,
  tags: row.tags,
  dueAt: row.dueAt,
  snoozedUntil: row.snoozedUntil,
  decidedAt: row.decidedAt,
  disputed: row.disputed,
  sla: slaEventsOf(row),
  notes,
  texts: {
    name: foldSearchable(row.name),
    company: foldSearchable(row.accountName ?? ''),
    email: foldSearchable(row.email ?? ''),
    title: foldSearchable(row.title ?? ''),
    notes: foldSearchable(notes.join('\n')),
  },
})
