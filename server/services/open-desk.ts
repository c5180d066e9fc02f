import { type SQL, sql } from 'drizzle-orm'
import type { AccountId, DecisionInput, LeadId, Member, Millis } from '../../lib/contract/index.ts'
import type { Addition } from '../../lib/domain/decisions/added-lead.ts'
import { rowsOf, textArray } from '../db/database.ts'
import type { Writing } from '../db/transaction.ts'
import { eventsByLead, loadDecisions } from './decision-rows.ts'
import type { Desk, Holder } from './desk.ts'
import { loadRejectReasons } from './documents.ts'
import { loadLeadsById } from './lead-rows.ts'
import { inSight, type Sight, sightOf } from './sight.ts'

const loadDeparted = async (
  { tx, workspaceId }: Writing,
  leadIds: Iterable<LeadId>,
  sight: Sight,
): Promise<Desk['departed']> => {
  const rows = await rowsOf<{ id: LeadId; fromPool: boolean }>(
    tx,
    sql`SELECT lead_id AS id, bool_or(previous_owner_id IS NULL) AS "fromPool" FROM lead_departures
      WHERE workspace_id = ${workspaceId} AND lead_id = ANY(${textArray(leadIds)})
      AND ${inSight(sight, sql`previous_owner_id`)} GROUP BY lead_id`,
  )
  return new Map(rows.map(({ id, fromPool }) => [id, { fromPool }]))
}

/** Leads that are there, of the workspace. */
const leadsThat = ({ workspaceId }: Writing, where: SQL): SQL =>
  sql`leads l WHERE l.workspace_id = ${workspaceId} AND l.removed_at IS NULL AND ${where}`

const loadKnownAccounts = async (
  writing: Writing,
  additions: readonly Addition[],
  sight: Sight,
): Promise<Set<AccountId>> => {
  const named = additions.flatMap(({ lead }) => lead.accountId ?? [])
  if (named.length === 0) return new Set()
  const theirs = sql`l.account_id = ANY(${textArray(named)}) AND ${inSight(sight, sql`l.owner_id`)}`
  const rows = await rowsOf<{ id: AccountId }>(
    writing.tx,
    sql`SELECT DISTINCT l.account_id AS id FROM ${leadsThat(writing, theirs)}`,
  )
  return new Set(rows.map(({ id }) => id))
}

const loadEmailHolders = async (
  writing: Writing,
  additions: readonly Addition[],
): Promise<Map<string, Holder[]>> => {
  const emails = additions.flatMap(({ lead }) => lead.email?.toLowerCase() ?? [])
  const holders = new Map<string, Holder[]>()
  if (emails.length === 0) return holders
  const theirs = sql`lower(l.facts->>'email') = ANY(${textArray(emails)})`
  const rows = await rowsOf<Holder & { email: string }>(
    writing.tx,
    sql`SELECT l.id, l.owner_id AS "ownerId", lower(l.facts->>'email') AS email
      FROM ${leadsThat(writing, theirs)} ORDER BY l.id`,
  )
  for (const { email, ...holder } of rows) holders.set(email, [...(holders.get(email) ?? []), holder])
  return holders
}

/** Reads all that the batch may need at once: a batch costs the same few queries, however long it is. */
export const openDesk = async (
  writing: Writing,
  member: Member,
  inputs: readonly DecisionInput[],
  now: Millis,
): Promise<Desk> => {
  const leadIds = new Set(inputs.map((input) => input.leadId))
  const additions = inputs.filter((input) => input.kind === 'add')
  const sight = await sightOf(writing, member)
  const earlier = await loadDecisions(writing, { leadIds })
  const sameIds = await loadDecisions(writing, { ids: inputs.map((input) => input.id) })
  return {
    member,
    sight,
    now,
    reasons: await loadRejectReasons(writing),
    leads: await loadLeadsById(writing, leadIds),
    departed: await loadDeparted(writing, leadIds, sight),
    decisions: new Map([...earlier, ...sameIds].map((row) => [row.id, row])),
    events: eventsByLead(earlier),
    knownAccounts: await loadKnownAccounts(writing, additions, sight),
    emailHolders: await loadEmailHolders(writing, additions),
    taken: [],
    changed: new Map(),
    newAccounts: new Map(),
  }
}
