import { stat } from 'node:fs/promises'
import type { Millis } from '../../../lib/contract/time.ts'
import type { ApiOptions } from '../api-client.ts'
import type { LeadMap } from './import-map.ts'
import {
  freshState,
  type ImportCounts,
  type ImportState,
  loadState,
  type StatePaths,
  saveState,
} from './import-state.ts'
import { columnsAt } from './map-fields.ts'
import { type RowBatch, readBatches } from './read-batches.ts'
import type { CsvFile } from './read-rows.ts'
import { openRefusalReport, type Refusal, type RefusalReport } from './refusal-report.ts'
import { type SentRow, sendBatch } from './send-batch.ts'

export type ImportJob = {
  file: CsvFile
  map: LeadMap
  api: ApiOptions
  batchRows: number
  paths: StatePaths
  /** Begin with the first row whatever an earlier run has done. */
  restart: boolean
  now: Millis
  /** Ends the import after the batch under way. */
  signal: AbortSignal
  onProgress: (settledRows: number, counts: ImportCounts) => void
  onWords: (words: string) => void
}

/** `finished` is false when it was stopped; `settledRows` are on the server or in the report. */
export type ImportResult = { finished: boolean; settledRows: number; counts: ImportCounts }

/** The server does not know what it acknowledged: it is another one, or its data are gone. */
class LostRows extends Error {}

/** Where to go on. A state whose report has been lost would lose refused rows: then all of it is done again. */
const resumePoint = async ({ paths, restart, now }: ImportJob): Promise<ImportState> => {
  const saved = await loadState(paths.state)
  if (!saved) return freshState(now)
  const reportSize = await stat(paths.report).then(
    ({ size }) => size,
    () => -1,
  )
  return restart || reportSize < saved.reportBytes ? freshState(saved.startedAt) : saved
}

const refusalsOf = (batch: RowBatch, sent: readonly SentRow[]): Refusal[] => [
  ...batch.refusals,
  ...sent.flatMap(({ row, status, faults }) =>
    status === 'refused' ? [{ line: row.line, id: row.id, faults }] : [],
  ),
]

const addCounts = (counts: ImportCounts, batch: RowBatch, sent: readonly SentRow[]): ImportCounts => {
  const sum = { ...counts, refused: counts.refused + batch.refusals.length }
  for (const { status } of sent) sum[status] += 1
  return sum
}

const settleBatch = async (
  state: ImportState,
  batch: RowBatch,
  sent: readonly SentRow[],
  report: RefusalReport,
): Promise<ImportState> => ({
  ...state,
  settledRows: batch.to,
  lastBatchFrom: batch.from,
  // The report first: a refused row must never be behind the resume point and not in the report.
  reportBytes: await report.add(refusalsOf(batch, sent)),
  counts: addCounts(state.counts, batch, sent),
})

const sendAll = async (job: ImportJob, resume: ImportState, report: RefusalReport): Promise<ImportResult> => {
  let state = resume
  job.onProgress(state.settledRows, state.counts)
  const plan = {
    rows: job.batchRows,
    after: resume.lastBatchFrom,
    cut: resume.settledRows,
    now: resume.startedAt,
  }
  for await (const batch of readBatches(job.file, job.map, plan)) {
    if (job.signal.aborted) return { ...state, finished: false }
    const sent = await sendBatch(job.api, batch.ready)
    if (batch.to <= resume.settledRows) {
      if (sent.some(({ status }) => status === 'created')) throw new LostRows()
      continue
    }
    state = await settleBatch(state, batch, sent, report)
    await saveState(job.paths.state, state)
    job.onProgress(state.settledRows, state.counts)
  }
  await saveState(job.paths.state, freshState(state.startedAt))
  return { ...state, finished: true }
}

const importFrom = async (job: ImportJob, resume: ImportState): Promise<ImportResult> => {
  const report = await openRefusalReport(job.paths.report, resume.reportBytes, (path) =>
    columnsAt(job.map, path),
  )
  try {
    return await sendAll(job, resume, report)
  } finally {
    await report.close()
  }
}

/**
 * Sends a file batch by batch. What is acknowledged is remembered, so that a stopped import goes on behind it;
 * the last batch is sent again first, and when the server calls any of it new, everything is. Throws `CliError`.
 */
export const runImport = async (job: ImportJob): Promise<ImportResult> => {
  const resume = await resumePoint(job)
  if (resume.settledRows > 0) job.onWords(`going on after row ${resume.settledRows}`)
  try {
    return await importFrom(job, resume)
  } catch (error) {
    if (!(error instanceof LostRows)) throw error
    job.onWords('the server no longer has the rows it acknowledged: beginning with the first row')
    return importFrom(job, freshState(resume.startedAt))
  }
}
