import type { PulledPage } from '../api/pull-page.ts'
import type { LeadId, Millis } from '../contract/index.ts'
import { getMeta, putMeta } from '../db/meta.ts'
import { placeLead } from '../db/placed-row.ts'
import type { LeadFacts, LeadRow } from '../db/rows.ts'
import { readRules } from '../db/rules.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { applyDocuments } from './apply-documents.ts'
import { accountIdsOf, leadsOfChangedAccounts, leadsToPlace } from './page-leads.ts'
import { type PagePlan, planPage } from './page-plan.ts'
import type { PullMemory } from './pull-memory.ts'

/** Where a page belongs: in which copy, after which page, in which snapshot. */
export type PagePosition = { copyId: string; cursor: string | undefined; generation: number }

export type PageContext = { db: HeatlineDb; memory: PullMemory; now: Millis }

/** Undefined: nobody is signed in. */
export const readPosition = async (db: HeatlineDb): Promise<PagePosition | undefined> => {
  const [copyId, cursor, generation = 0] = await Promise.all([
    getMeta(db, 'copyId'),
    getMeta(db, 'cursor'),
    getMeta(db, 'generation'),
  ])
  return copyId === undefined ? undefined : { copyId, cursor, generation }
}

const isSamePosition = (a: PagePosition, b: PagePosition | undefined): boolean =>
  a.copyId === b?.copyId && a.cursor === b.cursor && a.generation === b.generation

/** A decision that has come back needs no sending any more; answers the leads that still have some to send. */
const acknowledge = async (db: HeatlineDb, plan: PagePlan): Promise<Set<LeadId>> => {
  const outbox = await db.outbox.toArray()
  const [known, unsent] = [
    outbox.filter((row) => plan.decisions.has(row.id)),
    outbox.filter((row) => !plan.decisions.has(row.id)),
  ]
  if (known.length > 0) await db.outbox.bulkDelete(known.map((row) => row.id))
  return new Set(unsent.map((row) => row.leadId))
}

/** What is no longer this rep's to see goes, with its history; what waits to be sent stays in the outbox. */
const removeLeads = async (db: HeatlineDb, plan: PagePlan): Promise<void> => {
  const gone = [...plan.leads].flatMap(([id, lead]) => (lead === null ? [id] : []))
  if (gone.length === 0) return
  await db.leads.bulkDelete(gone)
  await db.decisions.where('leadId').anyOf(gone).delete()
}

const placeAll = async (
  { db, memory, now }: PageContext,
  leads: readonly LeadFacts[],
  decidedHere: ReadonlySet<LeadId>,
): Promise<LeadRow[]> => {
  const [rules, accounts, events] = await Promise.all([
    readRules(db),
    memory.accounts(accountIdsOf(leads)),
    memory.events(
      leads.map((lead) => lead.id),
      decidedHere,
    ),
  ])
  return leads.map((lead) => {
    const account = lead.accountId === null ? null : (accounts.get(lead.accountId) ?? null)
    return placeLead(lead, { account, events: events.get(lead.id) ?? [], rules, now }).row
  })
}

const storePage = async (context: PageContext, plan: PagePlan): Promise<void> => {
  const { db, memory } = context
  const decidedHere = await acknowledge(db, plan)
  const ofChangedAccounts = await leadsOfChangedAccounts(db, plan)
  await applyDocuments(db, plan.documents)
  await Promise.all([
    db.accounts.bulkPut([...plan.accounts.values()]),
    db.decisions.bulkPut([...plan.decisions.values()]),
    db.members.bulkPut([...plan.members.values()]),
  ])
  await removeLeads(db, plan)
  memory.remember(plan)
  const leads = await leadsToPlace(db, plan, ofChangedAccounts)
  if (leads.length > 0) await db.leads.bulkPut(await placeAll(context, leads, decidedHere))
}

/**
 * Stores a page and moves the cursor, in one transaction. A page that does not belong where the copy stands now (it came late,
 * twice, or for a copy that was erased) changes nothing. Answers where the copy stands then, or null for such a page.
 */
export const applyPage = (
  context: PageContext,
  page: PulledPage,
  asked: PagePosition,
): Promise<PagePosition | null> => {
  const { db } = context
  const plan = planPage(page, asked.generation)
  return db.transaction('rw', db.tables, async () => {
    if (!isSamePosition(asked, await readPosition(db))) return null
    await storePage(context, plan)
    await putMeta(db, 'cursor', page.cursor)
    return { ...asked, cursor: page.cursor }
  })
}
