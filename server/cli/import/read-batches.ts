import type { Millis } from '../../../lib/contract/time.ts'
import type { LeadMap } from './import-map.ts'
import { columnNames } from './inspect-file.ts'
import { type CsvFile, readRows } from './read-rows.ts'
import type { Refusal } from './refusal-report.ts'
import { type ReadyRow, rowSettler } from './settle-row.ts'

/** The rows after `from` up to and with `to`, counted from 1 without the header. */
export type RowBatch = { from: number; to: number; ready: ReadyRow[]; refusals: Refusal[] }

/** `after`: rows up to here are only looked at for their ids. `cut`: a batch ends here whatever its size. */
export type BatchPlan = { rows: number; after: number; cut: number; now: Millis }

const emptyBatch = (from: number): RowBatch => ({ from, to: from, ready: [], refusals: [] })

/** The file as batches of at most `rows` rows. The same file, map and `now` give the same rows on every run. */
export async function* readBatches(file: CsvFile, map: LeadMap, plan: BatchPlan): AsyncGenerator<RowBatch> {
  const rows = readRows(file)
  const header = await rows.next()
  if (header.done) return
  const settle = rowSettler(map, columnNames(header.value.cells), plan.now)
  let batch = emptyBatch(plan.after)
  let number = 0
  for await (const row of rows) {
    number += 1
    const settled = settle(row)
    if (number <= plan.after) continue
    batch.to = number
    if ('ready' in settled) batch.ready.push(settled.ready)
    else batch.refusals.push(settled.refusal)
    if (number !== plan.cut && number - batch.from < plan.rows) continue
    yield batch
    batch = emptyBatch(number)
  }
  if (batch.to > batch.from) yield batch
}
