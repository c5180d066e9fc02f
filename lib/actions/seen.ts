import { toInstant } from '../contract/convert.ts'
import type { Millis, Receipt, Seen } from '../contract/index.ts'
import type { LeadRow } from '../db/rows.ts'
import type { Rules } from '../db/rules.ts'
import { slaEventsOf } from '../db/sla-events.ts'
import { slaClock } from '../domain/sla/sla-clock.ts'

const STRONGEST = 8

/** The strongest lines, the one that the decision is about first, however weak it is. */
const strongestLines = ({ lines }: Receipt, about: string | null): Seen['lines'] =>
  lines
    .toSorted(
      (a, b) => Number(b.key === about) - Number(a.key === about) || Math.abs(b.points) - Math.abs(a.points),
    )
    .slice(0, STRONGEST)
    .map(({ key, label, points }) => ({ key, label, points }))

/**
 * What the rep had in view at the moment of deciding; null for a lead that no model has scored.
 * `about`: key of the line that the decision is about, if it is about one.
 */
export const seenOf = (
  row: LeadRow,
  receipt: Receipt | null,
  rules: Rules,
  now: Millis,
  about: string | null,
): Seen | null => {
  if (!receipt) return null
  const { state, dueAt } = slaClock(slaEventsOf(row), rules.policy, rules.calendars, now)
  return {
    modelId: receipt.modelId,
    modelVersion: receipt.modelVersion,
    total: receipt.total,
    band: receipt.band,
    lines: strongestLines(receipt, about),
    sla: { state, dueAt: dueAt === null ? null : toInstant(dueAt) },
  }
}
