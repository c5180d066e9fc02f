import { type RefObject, useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { seenName } from '../../lib/ui-state/seen-names.ts'
import { announce } from '../../lib/ui-state/use-said.ts'
import { laneOrder } from '../queue/lane-sections.ts'
import { placeWords } from '../words/place.ts'

const leftWords = (id: LeadId, detail: LeadDetail | null): string =>
  detail
    ? i18n.t('queue.left', [detail.lead.name, placeWords(detail.lead.place)])
    : i18n.t('queue.leftGone', [seenName(id) ?? i18n.t('decision.somebody')])

/** Gone, or out of every lane. One that a search or a folded lane hides has not left; what is still read may have. */
const hasLeft = (detail: LeadDetail | null | undefined): detail is LeadDetail | null =>
  detail === null || (detail !== undefined && !laneOrder.some((lane) => lane === detail.lead.place))

/**
 * The lead in hand stays in hand, whatever becomes of it. When it leaves the queue without the rep's doing (the hand would
 * have moved on), this says so; the card shows the rest. Answers the order in which it last stood, for going on from there.
 */
export const useFollowInHand = (
  walk: readonly LeadId[],
  selectedId: LeadId | null,
  detail: LeadDetail | null | undefined,
): RefObject<readonly LeadId[]> => {
  const stood = useRef(walk)
  const there = useRef<LeadId | null>(null)
  const isThere = selectedId !== null && walk.includes(selectedId)
  useEffect(() => {
    if (isThere) stood.current = walk
  }, [isThere, walk])
  useEffect(() => {
    if (isThere) there.current = selectedId
    else if (selectedId !== null && there.current === selectedId && hasLeft(detail)) {
      there.current = null
      announce(leftWords(selectedId, detail))
    }
  }, [isThere, selectedId, detail])
  return stood
}
