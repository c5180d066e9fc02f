import { useEffect, useRef } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { type LeadDetail, useLeadDetail } from '../../lib/queries/lead-detail.ts'
import { fetchLead } from './lead-ahead.ts'

/** The card waits for the queue to be drawn. */
const AFTER_FIRST_PAINT = 300

type Ahead = { id: LeadId | null; detail: LeadDetail | null | undefined }

/**
 * The lead in hand, and the next one read ahead, so that it stands there the moment the hand moves on. Nothing is read before
 * `mayRead`: the queue is drawn first.
 */
export const useDetailAhead = (
  id: LeadId | null,
  nextId: LeadId | null,
  mayRead: boolean,
): LeadDetail | null | undefined => {
  const detail = useLeadDetail(mayRead ? id : null)
  const next = useLeadDetail(mayRead ? nextId : null)
  const ahead = useRef<Ahead>({ id: null, detail: undefined })
  const readAhead = ahead.current.id === id ? ahead.current.detail : undefined
  useEffect(() => {
    if (next) ahead.current = { id: nextId, detail: next }
  }, [next, nextId])
  useEffect(() => {
    const idle = setTimeout(fetchLead, AFTER_FIRST_PAINT)
    return () => clearTimeout(idle)
  }, [])
  if (!mayRead) return id === null ? null : undefined
  return detail === undefined ? readAhead : detail
}
