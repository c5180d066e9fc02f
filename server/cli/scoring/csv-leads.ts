import { type Fault, faultsOf } from '../../../lib/contract/errors.ts'
import type { Millis } from '../../../lib/contract/time.ts'
import { leadMapSchema } from '../import/import-map.ts'
import { columnNames, inspectFile } from '../import/inspect-file.ts'
import { loadMap } from '../import/load-map.ts'
import { columnsOf } from '../import/map-fields.ts'
import { readBatches } from '../import/read-batches.ts'
import { type CsvFile, readRows } from '../import/read-rows.ts'
import { type LeadLine, leadLineSchema } from './lead-line.ts'
import { leadOfPlainRow } from './plain-row.ts'
import { refuseFaulty } from './read-lines.ts'

const ROWS_AT_ONCE = 1000

const onLine = (line: number, faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, path: `line ${line} ${fault.path}` }))

const readMapped = async (file: CsvFile, mapPath: string, now: Millis): Promise<LeadLine[]> => {
  const { map } = await loadMap(mapPath, leadMapSchema)
  await inspectFile(file, columnsOf(map))
  const leads: LeadLine[] = []
  const faults: Fault[] = []
  for await (const batch of readBatches(file, map, { rows: ROWS_AT_ONCE, after: 0, cut: 0, now })) {
    leads.push(...batch.ready.map(({ json }) => leadLineSchema.parse(JSON.parse(json))))
    faults.push(...batch.refusals.flatMap((refusal) => onLine(refusal.line, refusal.faults)))
  }
  refuseFaulty(file.path, 'leads', faults)
  return leads
}

const readPlain = async (file: CsvFile): Promise<LeadLine[]> => {
  await inspectFile(file, ['id', 'createdAt'])
  const leads: LeadLine[] = []
  const faults: Fault[] = []
  let header: string[] | null = null
  for await (const { line, cells } of readRows(file)) {
    if (!header) {
      header = columnNames(cells)
      continue
    }
    const input = leadOfPlainRow(new Map(header.map((name, index) => [name, cells[index] ?? ''])))
    const parsed = leadLineSchema.safeParse(input)
    if (parsed.success) leads.push(parsed.data)
    else faults.push(...onLine(line, faultsOf(parsed.error, input)))
  }
  refuseFaulty(file.path, 'leads', faults)
  return leads
}

/** The leads of a CSV file: by a mapping file as `import` takes it, else by columns that are called as the contract calls them. */
export const readCsvLeads = (path: string, mapPath: string | undefined, now: Millis): Promise<LeadLine[]> => {
  const file = { path, encoding: 'utf-8', delimiter: ',' }
  return mapPath === undefined ? readPlain(file) : readMapped(file, mapPath, now)
}
