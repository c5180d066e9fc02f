import { useDeferredValue, useEffect } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { type LeadDetail, useLeadDetails } from '../../lib/queries/lead-detail.ts'
import { fetchLead } from './lead-ahead.ts'

/** The card waits for the queue to be drawn. */
const AFTER_FIRST_PAINT = 300

/**
 * The lead in hand, and the next one read ahead. Nothing is read before `mayRead`: the queue is drawn first. `afterNextId` is
 * read too, so that after a decision the one to come needs only to be drawn, and a rep as quick as the keys waits for no disk.
 */
export const useDetailAhead = (
  id: LeadId | null,
  nextId: LeadId | null,
  afterNextId: LeadId | null,
  mayRead: boolean,
): [detail: LeadDetail | null | undefined, next: LeadDetail | null | undefined] => {
  const later = useDeferredValue(afterNextId)
  const asked = mayRead ? [id, nextId, later] : []
  const [detail, next] = useLeadDetails(asked)
  useEffect(() => {
    const idle = setTimeout(fetchLead, AFTER_FIRST_PAINT)
    return () => clearTimeout(idle)
  }, [])
  return [id === null ? null : detail, next]
}
