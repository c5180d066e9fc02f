import { type SQL, sql } from 'drizzle-orm'
import {
  type Dispute,
  type DisputeCount,
  type DisputeQuery,
  type Disputes,
  type Member,
  type Millis,
  toInstant,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import { type Database, rowsOf } from '../db/database.ts'
import { type Reading, readWorkspace } from '../db/transaction.ts'
import { inSight, sightOf } from './sight.ts'

type DisputeRow = Omit<Dispute, 'decidedAt'> & { decidedAt: Millis }

const columns = sql.raw(`d.id, d.lead_id AS "leadId", d.member_id AS "memberId", d.decided_at AS "decidedAt",
  d.seen->>'modelId' AS "modelId", (d.seen->>'modelVersion')::integer AS "modelVersion",
  d.details->>'line' AS line, d.details->>'ruleId' AS "ruleId", d.details->>'note' AS note,
  (SELECT (one->>'points')::bigint FROM jsonb_array_elements(d.seen->'lines') one
    WHERE one->>'key' = d.details->>'line' LIMIT 1) AS points`)

/** Disputes in sight that were not taken back. */
const standing = async (
  reading: Reading,
  member: Member,
  { modelId, version }: DisputeQuery,
): Promise<SQL> => {
  const owner = inSight(await sightOf(reading, member), sql`l.owner_id`)
  return sql`decisions d JOIN leads l ON l.workspace_id = d.workspace_id AND l.id = d.lead_id
    WHERE d.workspace_id = ${reading.workspaceId} AND d.kind = 'dispute' AND l.removed_at IS NULL AND ${owner}
    AND ${modelId === undefined ? sql`true` : sql`d.seen->>'modelId' = ${modelId}`}
    AND ${version === undefined ? sql`true` : sql`(d.seen->>'modelVersion')::integer = ${version}`}
    AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.workspace_id = d.workspace_id AND u.lead_id = d.lead_id
      AND u.kind = 'undo' AND u.details->>'undoes' = d.id::text)`
}

/** The newest disputes, and how many there are of each rule, on the leads that the member may see. */
export const readDisputes = (
  db: Database,
  workspaceId: WorkspaceId,
  member: Member,
  query: DisputeQuery,
): Promise<Disputes> =>
  readWorkspace(db, workspaceId, async (reading) => {
    const from = await standing(reading, member, query)
    const newest = await rowsOf<DisputeRow>(
      reading.tx,
      sql`SELECT ${columns} FROM ${from} ORDER BY d.decided_at DESC, d.id DESC LIMIT ${query.limit}`,
    )
    const rules = await rowsOf<DisputeCount>(
      reading.tx,
      sql`SELECT "modelId", "modelVersion", "ruleId", CASE WHEN "ruleId" IS NULL THEN line END AS line,
          count(*)::integer AS disputes, count(DISTINCT "leadId")::integer AS leads
        FROM (SELECT ${columns} FROM ${from}) disputed GROUP BY 1, 2, 3, 4
        ORDER BY disputes DESC, "modelId", "modelVersion" DESC, "ruleId", line`,
    )
    const disputes = newest.map((row) => ({ ...row, decidedAt: toInstant(row.decidedAt) }))
    return { disputes, rules: [...rules] }
  })
