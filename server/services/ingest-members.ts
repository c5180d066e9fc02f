import {
  type BatchAnswer,
  type MemberId,
  memberInputSchema,
  type RowResult,
  type WorkspaceId,
} from '../../lib/contract/index.ts'
import type { Database } from '../db/database.ts'
import { writeWorkspace } from '../db/transaction.ts'
import { batchAnswer } from './batch-answer.ts'
import { parseRows } from './parse-rows.ts'
import { saveMember } from './save-member.ts'

/** Inserts or updates members; every row is answered, the good ones land together. `actor`: the admin who does it. */
export const ingestMembers = (
  db: Database,
  workspaceId: WorkspaceId,
  rows: readonly unknown[],
  actor: MemberId,
): Promise<BatchAnswer> =>
  writeWorkspace(db, workspaceId, async (writing) => {
    const results: RowResult[] = []
    for (const row of parseRows(memberInputSchema, rows)) {
      const { index, id } = row
      if (row.ok) results.push({ index, id, ...(await saveMember(writing, row.input, actor)) })
      else results.push({ index, id, status: 'refused', faults: row.faults })
    }
    return batchAnswer(results)
  })
