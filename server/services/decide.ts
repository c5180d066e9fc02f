import {
  type DecisionInput,
  type DecisionResult,
  decisionInputSchema,
  type Member,
  type Millis,
  RefusalCode,
  toInstant,
  toMillis,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import type { Database } from '../db/database.ts'
import { writeWorkspace } from '../db/transaction.ts'
import { clearDesk } from './clear-desk.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open-desk.ts'
import { type ParsedRow, parseRows } from './parse-rows.ts'
import { takeDecision } from './take-decision.ts'

/** Ids as PostgreSQL gives them back; and decided no later than it is heard of, whatever the clock of a laptop says. */
const asHeard = (input: DecisionInput, now: Millis): DecisionInput => ({
  ...input,
  id: input.id.toLowerCase() as DecisionInput['id'],
  decidedAt: toMillis(input.decidedAt) > now ? toInstant(now) : input.decidedAt,
  ...(input.kind === 'undo' ? { undoes: input.undoes.toLowerCase() as DecisionInput['id'] } : {}),
})

const answerOf = (desk: Desk, row: ParsedRow<DecisionInput>): DecisionResult => {
  const { index, id } = row
  if (!row.ok) return { index, id, status: 'refused', code: RefusalCode.invalid, faults: row.faults }
  return { index, id, ...takeDecision(desk, asHeard(row.input, desk.now)) }
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
  const inputs = parsed.flatMap((row) => (row.ok ? [asHeard(row.input, now)] : []))
  return writeWorkspace(db, workspaceId, async (writing) => {
    const desk = await openDesk(writing, member, inputs, now)
    const results = parsed.map((row) => answerOf(desk, row))
    await clearDesk(writing, desk)
    return results
  })
}
