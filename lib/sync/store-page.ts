import type { Millis } from '../contract/index.ts'
import { putMeta } from '../db/meta.ts'
import { placeAgain, placeAgainById } from '../db/place-again.ts'
import type { LeadRow } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { applyDocuments } from './apply-documents.ts'
import type { PagePlan } from './page-plan.ts'
import { isSamePosition, type Position, readPosition } from './position.ts'
import { setStatus } from './status.ts'
import { learnOffset } from './sync-deps.ts'
import { acknowledge, leadsOfChangedAccounts } from './touched-leads.ts'

/** A page, ready to be stored. */
export type PreparedPage = {
  plan: PagePlan
  /** The page's leads, placed by a memory that is whole; null: to be placed by what is stored. */
  rows: LeadRow[] | null
  cursor: string
  now: Millis
  serverOffset: number | null
  progress: { applied: number } | null
}

/** What is no longer this rep's to see; what waits to be sent stays. */
const removeLeads = async (db: HeatlineDb, { removed }: PagePlan): Promise<void> => {
  if (removed.size === 0) return
  await db.leads.bulkDelete([...removed])
  await db.decisions
    .where('leadId')
    .anyOf([...removed])
    .and((decision) => decision.receivedAt !== null)
    .delete()
}

const storeAll = async (db: HeatlineDb, { plan, rows, now }: PreparedPage): Promise<void> => {
  const decidedHere = await acknowledge(db, plan)
  await removeLeads(db, plan)
  const ofChangedAccounts = await leadsOfChangedAccounts(db, plan)
  await applyDocuments(db, plan.documents)
  await Promise.all([
    db.accounts.bulkPut([...plan.accounts.values()]),
    db.decisions.bulkPut([...plan.decisions.values()]),
    db.members.bulkPut([...plan.members.values()]),
  ])
  if (rows) await db.leads.bulkPut(rows)
  else await placeAgain(db, [...plan.leads.values()], now)
  const decided = [...plan.decisions.values()].map((decision) => decision.leadId)
  const touched = [...decided, ...ofChangedAccounts].filter((id) => !plan.leads.has(id))
  const unknownToMemory = rows ? decidedHere.filter((id) => plan.leads.has(id)) : []
  await placeAgainById(db, [...touched, ...unknownToMemory], now)
}

/**
 * Stores a page and moves the cursor, in one transaction. A page that does not belong where the copy stands now (it came late,
 * twice, or for a copy that was erased) changes nothing. Answers where the copy stands then, or null for such a page.
 */
export const storePage = (db: HeatlineDb, page: PreparedPage, asked: Position): Promise<Position | null> =>
  db.transaction('rw', db.tables, async () => {
    if (!isSamePosition(asked, await readPosition(db))) return null
    await storeAll(db, page)
    await learnOffset(db, page.serverOffset)
    await setStatus(db, { progress: page.progress })
    await putMeta(db, 'cursor', page.cursor)
    return { ...asked, cursor: page.cursor }
  })
