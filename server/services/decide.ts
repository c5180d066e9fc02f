import { sql } from 'drizzle-orm'
import {
  type DecisionInput,
  type DecisionResult,
  decisionInputSchema,
  type LeadId,
  type Member,
  type Millis,
  RefusalCode,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import type { DecisionEvent } from '../../lib/domain/decisions/decision-event.ts'
import { type Database, rowsOf, textArray } from '../db/database.ts'
import { type Writing, writeWorkspace } from '../db/transaction.ts'
import { type DecisionRow, decisionEventOfRow, insertDecisions, loadDecisions } from './decision-rows.ts'
import { loadRejectReasons } from './documents.ts'
import { loadLeadsById, saveLeads } from './lead-rows.ts'
import { type ParsedRow, parseRows } from './parse-rows.ts'
import { announceMoves } from './show-leads.ts'
import { inSight, type Sight, sightOf } from './sight.ts'
import { type Desk, takeDecision } from './take-decision.ts'

/** Ids as PostgreSQL gives them back. */
const lowerCaseIds = (input: DecisionInput): DecisionInput => ({
  ...input,
  id: input.id.toLowerCase() as DecisionInput['id'],
  ...(input.kind === 'undo' ? { undoes: input.undoes.toLowerCase() as DecisionInput['id'] } : {}),
})

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

const eventsByLead = (rows: readonly DecisionRow[]): Map<LeadId, DecisionEvent[]> => {
  const byLead = new Map<LeadId, DecisionEvent[]>()
  for (const row of rows) byLead.set(row.leadId, [...(byLead.get(row.leadId) ?? []), decisionEventOfRow(row)])
  return byLead
}

const openDesk = async (
  writing: Writing,
  member: Member,
  inputs: readonly DecisionInput[],
  now: Millis,
): Promise<Desk> => {
  const leadIds = new Set(inputs.map((input) => input.leadId))
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
    taken: [],
    moves: new Map(),
  }
}

const store = async (writing: Writing, { taken, moves, now }: Desk): Promise<void> => {
  const placed = <Row>(row: Row) => ({ ...row, changeNo: writing.nextChangeNo() })
  const moved = [...moves.values()].filter(({ lead, from }) => lead.ownerId !== from)
  // A lead goes before the decision that moved it: wherever a page of the feed ends, nobody sees a claim without its owner.
  await saveLeads(
    writing,
    moved.map(({ lead }) => placed(lead)),
  )
  await insertDecisions(writing, taken.map(placed))
  await announceMoves(writing, moved, now)
}

const answerOf = (desk: Desk, row: ParsedRow<DecisionInput>): DecisionResult => {
  const { index, id } = row
  if (!row.ok) return { index, id, status: 'refused', code: RefusalCode.invalid, faults: row.faults }
  return { index, id, ...takeDecision(desk, lowerCaseIds(row.input)) }
}

/**
 * Takes decisions in the order in which they come, each on top of those before it. Two reps who decide on one lead at once are
 * put one after the other by the workspace's lock: the second is judged by what the first has left.
 */
export const decide = (
  db: Database,
  workspaceId: WorkspaceId,
  member: Member,
  rows: readonly unknown[],
  now: Millis,
): Promise<DecisionResult[]> => {
  const parsed = parseRows(decisionInputSchema, rows)
  const inputs = parsed.flatMap((row) => (row.ok ? [lowerCaseIds(row.input)] : []))
  return writeWorkspace(db, workspaceId, async (writing) => {
    const desk = await openDesk(writing, member, inputs, now)
    const results = parsed.map((row) => answerOf(desk, row))
    await store(writing, desk)
    return results
  })
}
