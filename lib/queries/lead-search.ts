import { useEffect, useMemo, useState } from 'react'
import type { LeadId } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { LeadRow } from '../db/rows.ts'
import { type HeatlineDb, QUEUE_INDEX } from '../db/schema.ts'
import type { QueuePlace } from '../domain/queue/queue-order.ts'

/** As many as one looks through. */
const FOUND = 30

/** What is still to do comes first. */
const PLACES: readonly QueuePlace[] = ['hot', 'warm', 'cold', 'snoozed', 'decided', 'disqualified']

/** What can be found of each lead, in the order in which it is offered. */
type Haystack = readonly { id: LeadId; said: string }[]

const foldCase = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const sayAll = ({ name, accountName, email }: LeadRow): string =>
  foldCase([name, accountName, email].filter(Boolean).join(' '))

export const readHaystack = async (db: HeatlineDb): Promise<Haystack> => {
  const said: { id: LeadId; said: string }[] = []
  for (const place of PLACES) {
    const rows = await db.leads.where(QUEUE_INDEX).between([place], [place, []]).toArray()
    for (const row of rows) said.push({ id: row.id, said: sayAll(row) })
  }
  return said
}

/** Leads whose name, company or e-mail holds every word, whatever their place; accents and case do not matter. */
export const findLeads = (haystack: Haystack, text: string): LeadId[] => {
  const words = foldCase(text).split(/\s+/).filter(Boolean)
  const found: LeadId[] = []
  for (const { id, said } of haystack) {
    if (found.length === FOUND) break
    if (words.every((word) => said.includes(word))) found.push(id)
  }
  return found
}

/**
 * Undefined while the first answer is sought; null when nothing is asked. Every lead is read once, when a search begins:
 * not with each key, and not again with each change, because names hardly ever do.
 */
export const useLeadSearch = (text: string): LeadId[] | null | undefined => {
  const isAsked = text.trim() !== ''
  const [haystack, setHaystack] = useState<Haystack>()
  useEffect(() => {
    if (!isAsked) return
    let isWanted = true
    void readHaystack(database()).then((read) => {
      if (isWanted) setHaystack(read)
    })
    return () => {
      isWanted = false
      setHaystack(undefined)
    }
  }, [isAsked])
  return useMemo(() => (isAsked ? haystack && findLeads(haystack, text) : null), [haystack, isAsked, text])
}
