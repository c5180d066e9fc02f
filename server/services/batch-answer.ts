import type { BatchAnswer, RowResult } from '../../lib/contract/index.ts'

/** The rows' answers, and how many there are of each kind. */
export const batchAnswer = (results: RowResult[]): BatchAnswer => {
  const counts = { created: 0, updated: 0, unchanged: 0, refused: 0 }
  for (const { status } of results) counts[status] += 1
  return { results, counts }
}
