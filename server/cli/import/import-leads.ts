import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Millis } from '../../../lib/contract/time.ts'
import type { ApiOptions } from '../api-client.ts'
import { signIn } from '../sign-in.ts'
import { dryRun } from './dry-run.ts'
import { type LeadMap, leadMapSchema } from './import-map.ts'
import { importKey, type StatePaths, statePaths } from './import-state.ts'
import { inspectFile } from './inspect-file.ts'
import { loadMap } from './load-map.ts'
import { columnsOf } from './map-fields.ts'
import { importProgress } from './progress.ts'
import type { CsvFile } from './read-rows.ts'
import { type ImportResult, runImport } from './run-import.ts'

export type ImportLeadsOptions = {
  file: CsvFile
  mapPath: string
  server: string
  token?: string
  /** Where the refused rows go; without it the report stays beside the state. */
  report?: string
  batchRows: number
  stateFolder: string
  dryRun: boolean
  restart: boolean
}

/** What the command needs from outside. */
export type ImportWorld = {
  env: Readonly<Record<string, string | undefined>>
  clock: () => number
  stderr: NodeJS.WriteStream
  signal: AbortSignal
  retry?: ApiOptions['retry']
}

/** The result as it is printed: `report` is null when no row was refused and no report was asked for. */
export type ImportSummary = { [name: string]: string | number | boolean | null }
export type ImportOutcome = { summary: ImportSummary; exitCode: 0 | 1 | 130 }

type Prepared = { map: LeadMap; rows: number; paths: StatePaths }

const prepare = async (options: ImportLeadsOptions): Promise<Prepared> => {
  const { map, text } = await loadMap(options.mapPath, leadMapSchema)
  const rows = await inspectFile(options.file, columnsOf(map))
  const { path, encoding, delimiter } = options.file
  const target = options.dryRun ? 'dry run' : options.server
  const key = await importKey(path, [text, encoding, delimiter, target])
  return { map, rows, paths: statePaths(options.stateFolder, key) }
}

/** The report at the place that was asked for; elsewhere only when there is something in it. */
const placeReport = async (
  { report }: ImportLeadsOptions,
  paths: StatePaths,
  refused: number,
): Promise<string | null> => {
  if (report === undefined) return refused > 0 ? paths.report : null
  await mkdir(dirname(report), { recursive: true })
  await copyFile(paths.report, report)
  return report
}

const apiOf = async (options: ImportLeadsOptions, world: ImportWorld, say: (words: string) => void) => {
  const api: ApiOptions = {
    server: options.server,
    signal: world.signal,
    onRetry: say,
    ...(world.retry ? { retry: world.retry } : {}),
  }
  return { ...api, token: await signIn(api, options.token, world.env) }
}

const send = async (
  options: ImportLeadsOptions,
  world: ImportWorld,
  { map, rows, paths }: Prepared,
): Promise<ImportResult> => {
  const progress = importProgress(rows, world.stderr, world.clock)
  const say = (words: string): void => {
    progress.end()
    world.stderr.write(`${words}\n`)
  }
  const api = await apiOf(options, world, say)
  try {
    return await runImport({
      file: options.file,
      map,
      api,
      batchRows: options.batchRows,
      paths,
      restart: options.restart,
      now: world.clock() as Millis,
      signal: world.signal,
      onProgress: progress.show,
      onWords: say,
    })
  } catch (error) {
    say('what the server has taken is remembered: the same command goes on behind it')
    throw error
  } finally {
    progress.end()
  }
}

const dry = async (
  options: ImportLeadsOptions,
  world: ImportWorld,
  { map, paths }: Prepared,
): Promise<ImportOutcome> => {
  const result = await dryRun(options.file, map, paths.report, world.clock() as Millis)
  const report = await placeReport(options, paths, result.refused)
  return { summary: { dryRun: true, ...result, report }, exitCode: result.refused > 0 ? 1 : 0 }
}

/** `heatline import leads`: reads the whole file first, then sends it. Throws `CliError`. */
export const importLeads = async (
  options: ImportLeadsOptions,
  world: ImportWorld,
): Promise<ImportOutcome> => {
  const prepared = await prepare(options)
  if (options.dryRun) return dry(options, world, prepared)
  const { finished, settledRows, counts } = await send(options, world, prepared)
  const report = await placeReport(options, prepared.paths, counts.refused)
  const summary = { finished, rows: prepared.rows, settledRows, ...counts, report }
  if (!finished) return { summary, exitCode: 130 }
  return { summary, exitCode: counts.refused > 0 ? 1 : 0 }
}

/** Beside the server's own data, which version control leaves out as well. */
export const defaultStateFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  join(env.HEATLINE_DATA ?? '.data', 'imports')
