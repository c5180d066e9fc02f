import { sql } from 'drizzle-orm'
import {
  type AccountId,
  type BatchAnswer,
  type LeadInput,
  leadInputSchema,
  type Millis,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import { type Database, textArray } from '../db/database.ts'
import { type Writing, writeWorkspace } from '../db/transaction.ts'
import { loadAccounts, saveAccounts } from './account-rows.ts'
import { batchAnswer } from './batch-answer.ts'
import { type LeadRow, loadLeads, loadLeadsById, loadRemovedIds, saveLeads } from './lead-rows.ts'
import { listMembers } from './members.ts'
import { type ParsedRow, parseRows } from './parse-rows.ts'
import { type Known, type LeadPlan, planLeads } from './plan-leads.ts'
import { scoreLeads } from './score-leads.ts'
import { announceMoves, showAccounts } from './show-leads.ts'

const loadKnown = async (writing: Writing, rows: readonly ParsedRow<LeadInput>[]): Promise<Known> => {
  const inputs = rows.flatMap((row) => (row.ok ? [row.input] : []))
  const ids = new Set(inputs.map((input) => input.id))
  const accountIds = new Set(inputs.flatMap(({ account }) => (account ? [account.id] : [])))
  return {
    leads: await loadLeadsById(writing, ids),
    removedIds: await loadRemovedIds(writing, ids),
    accounts: await loadAccounts(writing, accountIds),
    memberIds: new Set((await listMembers(writing)).map((member) => member.id)),
  }
}

/** The planned leads, and those others whose account the batch changed: its facts count in their scores too. */
const affectedLeads = async (writing: Writing, plan: LeadPlan, known: Known): Promise<LeadRow[]> => {
  const changed = [...plan.accounts.keys()].filter((id) => known.accounts.has(id))
  const colleagues =
    changed.length > 0 ? await loadLeads(writing, sql`l.account_id = ANY(${textArray(changed)})`) : new Map()
  return [...new Map([...colleagues, ...plan.leads]).values()]
}

/** Accounts that did not change themselves, but that a lead has newly come to: who sees the lead may not know them yet. */
const accountsToShow = (plan: LeadPlan, known: Known): AccountId[] =>
  [...plan.leads.values()].flatMap(({ id, accountId }) => {
    const isNews = known.leads.get(id)?.accountId !== accountId
    return accountId && isNews && !plan.accounts.has(accountId) ? [accountId] : []
  })

const movesOf = (plan: LeadPlan, known: Known) =>
  [...plan.leads.values()].flatMap((lead) => {
    const before = known.leads.get(lead.id)
    return before && before.ownerId !== lead.ownerId ? [{ lead, from: before.ownerId }] : []
  })

/** Inserts or updates leads with their accounts and scores them; every row is answered, the good ones land together. */
export const ingestLeads = (
  db: Database,
  workspaceId: WorkspaceId,
  rows: readonly unknown[],
  now: Millis,
): Promise<BatchAnswer> => {
  const parsed = parseRows(leadInputSchema, rows)
  return writeWorkspace(db, workspaceId, async (writing) => {
    const known = await loadKnown(writing, parsed)
    const plan = planLeads(parsed, known)
    await saveAccounts(writing, plan.accounts)
    await showAccounts(writing, accountsToShow(plan, known))
    const leads = await affectedLeads(writing, plan, known)
    await saveLeads(writing, await scoreLeads(writing, leads, now))
    await announceMoves(writing, movesOf(plan, known), now)
    return batchAnswer(plan.results)
  })
}
