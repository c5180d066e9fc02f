import { useEffect } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { useLeadDetails } from '../../lib/queries/lead-detail.ts'
import { fetchLead } from './lead-ahead.ts'

/** The card waits for the queue to be drawn. */
const AFTER_FIRST_PAINT = 300

/** The lead in hand, and the next one read ahead. Nothing is read before `mayRead`: the queue is drawn first. */
export const useDetailAhead = (
  id: LeadId | null,
  nextId: LeadId | null,
  mayRead: boolean,
): ReturnType<typeof useLeadDetails> => {
  const [detail, next] = useLeadDetails(mayRead ? id : null, mayRead ? nextId : null)
  useEffect(() => {
    const idle = setTimeout(fetchLead, AFTER_FIRST_PAINT)
    return () => clearTimeout(idle)
  }, [])
  return [mayRead || id === null ? detail : undefined, next]
}
