import { toMillis } from '../../lib/contract/index.ts'
import type { Writing } from '../db/transaction.ts'
import { saveAccounts } from './account-rows.ts'
import { insertDecisions } from './decision-rows.ts'
import type { ChangedLead, Desk } from './desk.ts'
import { type LeadRow, saveLeads } from './lead-rows.ts'
import { scoreLeads } from './score-leads.ts'
import { announceMoves, type Move, recordDepartures } from './show-leads.ts'

const isSame = ({ lead, before }: ChangedLead): boolean =>
  before !== null && lead.ownerId === before.ownerId && lead.removedAt === before.removedAt

/** Leads that were there before, with whose they were. */
const movesOf = (changed: readonly ChangedLead[], which: (lead: LeadRow) => boolean): Move[] =>
  changed.flatMap(({ lead, before }) => (before && which(lead) ? [{ lead, from: before.ownerId }] : []))

/** Whoever adds a lead has it from that moment: their clock runs since then, and what they did before it was sent counts. */
const routedWhenAdded = (lead: LeadRow): LeadRow => {
  const addedAt = toMillis(lead.facts.createdAt)
  return { ...lead, routes: lead.routes.map((route) => ({ ...route, at: addedAt })) }
}

/** Stores what the batch has come to, and makes it known. */
export const clearDesk = async (writing: Writing, desk: Desk): Promise<void> => {
  const { taken, now } = desk
  const placed = <Row>(row: Row) => ({ ...row, changeNo: writing.nextChangeNo() })
  const changed = [...desk.changed.values()].filter((one) => !isSame(one))
  const added = changed.flatMap(({ lead, before }) => (before === null ? [lead] : []))
  const others = changed.flatMap(({ lead, before }) => (before === null ? [] : [placed(lead)]))
  await saveAccounts(writing, desk.newAccounts)
  // A lead goes before the decision that moved it: wherever a page of the feed ends, nobody sees a claim without its owner.
  const scored = await scoreLeads(writing, added, now)
  await saveLeads(writing, [...scored.map(routedWhenAdded), ...others])
  await insertDecisions(writing, taken.map(placed))
  await recordDepartures(
    writing,
    movesOf(changed, ({ removedAt }) => removedAt !== null),
    now,
  )
  await announceMoves(
    writing,
    movesOf(changed, ({ removedAt }) => removedAt === null),
    now,
  )
}
