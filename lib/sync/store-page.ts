import type { LeadId, Millis } from '../contract/index.ts'
import { putMeta } from '../db/meta.ts'
import { placeAgain, placeAgainById } from '../db/place-again.ts'
import { putAccounts } from '../db/put-accounts.ts'
import type { OutboxRow } from '../db/rows.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { applyDocuments } from './apply-documents.ts'
import type { PagePlan } from './page-plan.ts'
import { isSamePosition, type Position, readPosition } from './position.ts'
import type { PlacedPage } from './pull-memory.ts'
import { touchedLeads } from './touched-leads.ts'

/** A page, ready to be stored. */
export type PreparedPage = {
  plan: PagePlan
  /** By a memory that is whole; null: leads are to be placed by what is stored. */
  placed: PlacedPage | null
  cursor: string
  now: Millis
  /** What to note of the server's clock and of how far this is; null: nothing new. */
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

/** Written side by side: the transaction keeps their order, and waiting for each would leave the disk idle. */
const putRows = (db: HeatlineDb, { plan, placed }: PreparedPage): Promise<unknown> =>
  Promise.all([
    // A decision that has come back needs no sending any more.
    db.outbox.bulkDelete([...plan.decisions.keys()]),
    putAccounts(db, [...plan.accounts.values()]),
    db.decisions.bulkPut([...plan.decisions.values()]),
    db.members.bulkPut([...plan.members.values()]),
    placed && db.leads.bulkPut(placed.rows),
  ])

const storeAll = async (db: HeatlineDb, page: PreparedPage, outbox: readonly OutboxRow[]): Promise<void> => {
  const { plan, placed, now } = page
  await removeLeads(db, plan)
  const touched = placed?.touched ?? (await touchedLeads(db, plan))
  await applyDocuments(db, plan.documents)
  await putRows(db, page)
  if (!placed) await placeAgain(db, [...plan.leads.values()], now)
  // What a rep decided here while the page was under way is in no memory.
  const decidedHere: LeadId[] = placed ? outbox.map((row) => row.leadId) : []
  await placeAgainById(db, [...touched, ...decidedHere.filter((id) => plan.leads.has(id))], now)
}

const note = async (db: HeatlineDb, { cursor, serverOffset, progress }: PreparedPage): Promise<void> => {
  await Promise.all([
    putMeta(db, 'cursor', cursor),
    serverOffset === null ? null : putMeta(db, 'serverOffset', serverOffset),
    progress && putMeta(db, 'progress', progress),
  ])
}

/**
 * Stores a page and moves the cursor, in one transaction. A page that does not belong where the copy stands now (it came late,
 * twice, or for a copy that was erased) changes nothing. Answers where the copy stands then, or null for such a page.
 */
export const storePage = (db: HeatlineDb, page: PreparedPage, asked: Position): Promise<Position | null> =>
  db.transaction('rw', db.tables, async () => {
    const [position, outbox] = await Promise.all([readPosition(db), db.outbox.toArray()])
    if (!isSamePosition(asked, position)) return null
    await Promise.all([storeAll(db, page, outbox), note(db, page)])
    return { ...asked, cursor: page.cursor }
  })
