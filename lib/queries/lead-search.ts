import { useLiveQuery } from 'dexie-react-hooks'
import type { LeadId } from '../contract/index.ts'
import { database } from '../db/open.ts'
import type { LeadRow } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'

/** As many as one looks through. */
const FOUND = 30

const foldCase = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const sayAll = ({ name, accountName, email }: LeadRow): string =>
  foldCase([name, accountName, email].filter(Boolean).join(' '))

/** Leads whose name, company or e-mail holds every word, whatever their place; accents and case do not matter. */
export const searchLeads = async (db: HeatlineDb, text: string): Promise<LeadId[]> => {
  const words = foldCase(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return db.leads
    .filter((row) => {
      const said = sayAll(row)
      return words.every((word) => said.includes(word))
    })
    .limit(FOUND)
    .primaryKeys()
}

/** Undefined while the first answer is sought; null when nothing is asked. */
export const useLeadSearch = (text: string): LeadId[] | null | undefined =>
  useLiveQuery(() => (text.trim() ? searchLeads(database(), text) : null), [text])
