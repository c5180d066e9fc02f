import type { DecisionEvent } from './decision-event.ts'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The server's order of arrival is the truth; what it has not taken yet comes after everything it has. Of one delivery, and of
 * what waits for the next, ids tell the order: they are made in it, also on a laptop whose clock is set back.
 */
const compareEvents = (a: DecisionEvent, b: DecisionEvent): number => {
  const first = a.receivedAt ?? Number.POSITIVE_INFINITY
  const second = b.receivedAt ?? Number.POSITIVE_INFINITY
  // Compared, not subtracted: two pending events would give NaN.
  if (first !== second) return first < second ? -1 : 1
  return byText(a.id, b.id)
}

/** Of a pending copy and the copy that came back from the server, the server's is kept: it sorts first. */
const withoutDuplicates = (sorted: readonly DecisionEvent[]): DecisionEvent[] => {
  const seen = new Set<string>()
  return sorted.filter((event) => !seen.has(event.id) && Boolean(seen.add(event.id)))
}

/** Events once each, in the order in which they count. */
export const inOrder = (events: readonly DecisionEvent[]): DecisionEvent[] =>
  withoutDuplicates([...events].sort(compareEvents))

/**
 * The events that stand, of one lead or of several: once each, in order, without undos and what they took back.
 * An undo finds its target by id, wherever it sorts: a page of the feed that brings the undo first does not bring a decision
 * back to life.
 */
export const effectiveDecisions = (events: readonly DecisionEvent[]): DecisionEvent[] => {
  const once = inOrder(events)
  const undone = new Set(once.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])))
  return once.filter((event) => event.kind !== 'undo' && !undone.has(event.id))
}
