import type { LeadId } from '../../lib/contract/ids.ts'
import { HEADING_HEIGHT, type LaneSection, ROW_HEIGHT } from './lane-sections.ts'

/** What of the list is on the screen, in pixels from its top. */
export type View = { top: number; height: number }

/** Pixels from the top of the list to the row of a lead; -1 when it has none. */
export const topOfLead = (sections: readonly LaneSection[], id: LeadId): number => {
  let top = 0
  for (const { ids } of sections) {
    const place = ids.indexOf(id)
    if (place >= 0) return top + HEADING_HEIGHT + place * ROW_HEIGHT
    top += HEADING_HEIGHT + ids.length * ROW_HEIGHT
  }
  return -1
}

/** Where the list is to stand so that the row at `rowTop` can be seen: where it is, if it can; no further than it must. */
export const topToShow = (rowTop: number, { top, height }: View): number =>
  Math.min(Math.max(top, rowTop + ROW_HEIGHT - height), rowTop - HEADING_HEIGHT)

/** The leads whose whole rows are on the screen, from above. Under the heading that stays there is no screen. */
export const leadsInView = (sections: readonly LaneSection[], { top, height }: View): LeadId[] => {
  let laneTop = HEADING_HEIGHT
  return sections.flatMap(({ ids }) => {
    const first = Math.max(0, Math.ceil((top + HEADING_HEIGHT - laneTop) / ROW_HEIGHT))
    const end = Math.max(0, Math.floor((top + height - laneTop) / ROW_HEIGHT))
    laneTop += HEADING_HEIGHT + ids.length * ROW_HEIGHT
    return ids.slice(first, end)
  })
}

/** A lane that is folded or unfolded moves the others by the rep's own hand. */
const isSameFolding = (a: readonly LaneSection[], b: readonly LaneSection[]): boolean =>
  a.every(({ collapsed }, index) => collapsed === b[index]?.collapsed)

/**
 * How far the list must scroll, so that nothing moves under the rep's eyes when the order changes: the lead in hand stays
 * where it is on the screen, or, when it is not there, the first one that is and still waits.
 */
export const scrollShift = (
  before: readonly LaneSection[],
  after: readonly LaneSection[],
  view: View,
  inHand: LeadId | null,
): number => {
  // At the very top with nobody in hand, as while the first sync brings them in, the first is whom the rep came for.
  if ((inHand === null && view.top === 0) || !isSameFolding(before, after)) return 0
  const inView = leadsInView(before, view)
  const first = inHand !== null && inView.includes(inHand) ? [inHand, ...inView] : inView
  const held = first.find((id) => topOfLead(after, id) >= 0)
  return held === undefined ? 0 : topOfLead(after, held) - topOfLead(before, held)
}

/** A lead in hand that the order lost while it was on the screen, `y` pixels from the screen's top. */
export type Missing = { id: LeadId; y: number }

export const missingAfter = (
  before: readonly LaneSection[],
  after: readonly LaneSection[],
  view: View,
  inHand: LeadId | null,
): Missing | null =>
  inHand !== null && leadsInView(before, view).includes(inHand) && topOfLead(after, inHand) < 0
    ? { id: inHand, y: topOfLead(before, inHand) - view.top }
    : null

/**
 * How far the list must scroll, so that a lead in hand that comes back is where it was: lanes are read one by one, and one
 * that moves from lane to lane may be in neither for a moment. Null where nobody comes back.
 */
export const shiftBack = (
  missing: Missing | null,
  after: readonly LaneSection[],
  view: View,
  inHand: LeadId | null,
): number | null => {
  if (missing === null || missing.id !== inHand) return null
  const top = topOfLead(after, missing.id)
  return top < 0 ? null : top - missing.y - view.top
}
