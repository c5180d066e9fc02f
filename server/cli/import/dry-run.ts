import type { Millis } from '../../../lib/contract/time.ts'
import type { LeadMap } from './import-map.ts'
import { columnsAt } from './map-fields.ts'
import { readBatches } from './read-batches.ts'
import type { CsvFile } from './read-rows.ts'
import { openRefusalReport } from './refusal-report.ts'

export type DryRunResult = { rows: number; ready: number; refused: number }

/** Reads and converts every row and reports the refused ones, but talks to no server. */
export const dryRun = async (
  file: CsvFile,
  map: LeadMap,
  reportPath: string,
  now: Millis,
): Promise<DryRunResult> => {
  const report = await openRefusalReport(reportPath, 0, (path) => columnsAt(map, path))
  const result = { rows: 0, ready: 0, refused: 0 }
  try {
    for await (const batch of readBatches(file, map, { rows: 1000, after: 0, cut: 0, now })) {
      result.rows = batch.to
      result.ready += batch.ready.length
      result.refused += batch.refusals.length
      await report.add(batch.refusals)
    }
  } finally {
    await report.close()
  }
  return result
}
